// A client of CC-iSales written from the vendor's description of its signatures alone (huawei-isales sheet, part 8): reads one call a line on
// standard input ({"method", "path", "query", "body", "endpoint", "signed", "emptyQueryLine"}) and writes one outcome a line ({"response": {"status", "text"}}).
// With "sign" in place of a call it signs a request that somebody else made: {"sign": {"method", "path", "query", "headers", "body", "time", "emptyQueryLine"}}.
"use strict";

const { createHmac } = require("node:crypto");
const http = require("node:http");
const readline = require("node:readline");

const [accessKey, secretKey] = process.argv.slice(2);

const hmac = (key, text) => createHmac("sha256", key).update(text, "utf8").digest("hex");

function normalize(text) {
  return [...Buffer.from(text, "utf8")]
    .map((byte) => (/[A-Za-z0-9\-._~]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : "%" + byte.toString(16).toUpperCase().padStart(2, "0")))
    .join("");
}

function authorization({ method, path, query, headers, body, time, emptyQueryLine }) {
  const names = Object.keys(headers).map((name) => name.toLowerCase()).sort();
  const prefix = ["auth-v2", accessKey, time, names.join(";")].join("/");
  const pairs = Object.entries(query || {}).map(([name, value]) => `${normalize(name)}=${normalize(String(value))}`).sort();
  const lines = [method, path];
  if (pairs.length > 0 || emptyQueryLine) {
    lines.push(pairs.join("&"));
  }
  lines.push(names.join(";"));
  lines.push(...Object.entries(headers).map(([name, value]) => `${normalize(name.toLowerCase())}:${normalize(value.trim())}`).sort());
  lines.push(normalize(body || ""));
  return `${prefix}/${hmac(hmac(secretKey, prefix), lines.join("\n"))}`;
}

function call({ method, path, query, body, endpoint, signed, emptyQueryLine }) {
  const url = new URL(endpoint);
  const text = body ? JSON.stringify(body) : "";
  const all = { host: url.host, "content-type": "application/json; charset=UTF-8", "content-length": String(Buffer.byteLength(text)) };
  const headers = Object.fromEntries((signed || ["host"]).map((name) => [name, all[name]]));
  const time = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const pairs = Object.entries(query || {}).map(([name, value]) => `${normalize(name)}=${normalize(String(value))}`).join("&");
  const options = {
    method,
    hostname: url.hostname,
    port: url.port,
    path: pairs ? `${path}?${pairs}` : path,
    headers: { ...all, Authorization: authorization({ method, path, query, headers, body: text, time, emptyQueryLine }) },
  };
  return new Promise((resolve, reject) => {
    const request = http.request(options, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () => resolve({ status: response.statusCode, text: Buffer.concat(parts).toString("utf8") }));
    });
    request.on("error", reject);
    request.end(text);
  });
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const order = JSON.parse(line);
    let outcome;
    try {
      outcome = { response: order.sign ? { authorization: authorization(order.sign) } : await call(order) };
    } catch (error) {
      outcome = { code: error.code, message: error.message };
    }
    process.stdout.write(JSON.stringify(outcome) + "\n");
  }
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
