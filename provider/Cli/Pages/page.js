(() => {
  "use strict";
  const form = document.querySelector(".filters");
  const body = document.querySelector("tbody");
  const rows = [...body.rows];
  const search = form.querySelector("#filter");
  const states = [...form.querySelectorAll("input[type=checkbox]")];
  const told = form.querySelector("output");
  const order = new Intl.Collator("en", { numeric: true });

  const filter = () => {
    const words = search.value.toLowerCase().split(/\s+/);
    const shown = new Set(states.filter(state => state.checked).map(state => state.value));
    let count = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !shown.has(row.dataset.state) || !words.every(word => text.includes(word));
      count += row.hidden ? 0 : 1;
    }
    told.textContent = `${count} of ${rows.length} shown`;
  };

  const sort = (header, column) => {
    const descends = header.getAttribute("aria-sort") === "ascending";
    for (const other of header.parentElement.cells) {
      other.removeAttribute("aria-sort");
    }
    header.setAttribute("aria-sort", descends ? "descending" : "ascending");
    const sorted = [...rows].sort((a, b) => order.compare(a.cells[column].textContent, b.cells[column].textContent) * (descends ? -1 : 1));
    body.append(...sorted);
  };

  [...document.querySelectorAll("thead th")].forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = header.textContent;
    header.replaceChildren(button);
    button.addEventListener("click", () => sort(header, column));
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", event => event.preventDefault());
  form.hidden = false;
  filter();
})();
