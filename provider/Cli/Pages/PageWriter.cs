using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NumberProvider.Cli.Pages;

/// <summary>
/// Writes a page as one HTML file that needs no network. Without scripts everything is there to read; with them the table filters and sorts.
/// </summary>
internal static class PageWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string Style = Asset("page.css");
    private static readonly string Script = Asset("page.js");

    public static string Write(Page page)
    {
        var html = new StringBuilder();
        html.Append($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'">
            <title>{Text(page.Title)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <header>
            <h1>{Text(page.Title)}</h1>
            <p class="lead">{Badge(page.State)} {Text(page.Lead)}</p>
            <p>Read <time datetime="{page.Time.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}">{page.Time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC</time></p>
            </header>
            <main>

            """);
        foreach (var list in page.Lists.Where(list => list.Items.Count > 0))
        {
            Append(html, list);
        }

        Append(html, page.Table);
        foreach (var section in page.Sections.Where(section => section.Groups.Count > 0))
        {
            Append(html, section);
        }

        return html.Append($"</main>\n<script>{Script}</script>\n</body>\n</html>\n").ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder html, PageList list)
    {
        html.Append($"<section>\n<h2>{Text(list.Title)}</h2>\n<ul>\n");
        foreach (var item in list.Items)
        {
            html.Append($"<li>{Text(item)}</li>\n");
        }

        html.Append("</ul>\n</section>\n");
    }

    private static void Append(StringBuilder html, PageTable table)
    {
        var states = table.Rows.Select(row => row.State).Distinct().ToList();
        html.Append($"""
            <section aria-labelledby="inventory">
            <h2 id="inventory">{Text(table.Title)}</h2>
            <form class="filters" hidden>
            <label>Filter <input type="search" id="filter" autocomplete="off" spellcheck="false"></label>
            <fieldset><legend>States</legend>
            {string.Concat(states.Select(state => $"<label><input type=\"checkbox\" checked value=\"{Text(state.Label)}\"> {Badge(state)} {table.Rows.Count(row => row.State == state)}</label>\n"))}</fieldset>
            <output aria-live="polite"></output>
            </form>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="inventory">
            <table>
            <thead><tr><th scope="col">State</th>{string.Concat(table.Columns.Select(column => $"<th scope=\"col\">{Text(column)}</th>"))}</tr></thead>
            <tbody>

            """);
        foreach (var row in table.Rows)
        {
            html.Append($"<tr data-state=\"{Text(row.State.Label)}\"><td>{Badge(row.State)}</td>{string.Concat(row.Cells.Select(cell => $"<td>{Text(cell)}</td>"))}</tr>\n");
        }

        html.Append("</tbody>\n</table>\n</div>\n</section>\n");
    }

    private static void Append(StringBuilder html, PageSection section)
    {
        html.Append($"<section>\n<h2>{Text(section.Title)}</h2>\n<div class=\"groups\">\n");
        foreach (var group in section.Groups)
        {
            Append(html, group);
        }

        html.Append("</div>\n</section>\n");
    }

    private static void Append(StringBuilder html, PageGroup group)
    {
        html.Append($"<article>\n<h3>{Text(group.Title)}</h3>\n<p>{Text(group.Kind)}</p>\n<ul class=\"members\">\n");
        foreach (var member in group.Members)
        {
            html.Append($"<li>{Badge(member.State)} <span class=\"number\">{Text(member.Text)}</span> {Text(member.Detail)}</li>\n");
        }

        html.Append("</ul>\n</article>\n");
    }

    private static string Badge(PageState state) =>
        $"<span class=\"badge {state.Tone.ToString().ToLowerInvariant()}\"><span aria-hidden=\"true\">{Text(state.Sign.ToString())}</span> {Text(state.Label)}</span>";

    private static string Text(string text) => Encoder.Encode(text);

    private static string Hash(string content) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}";

    private static string Asset(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
