// Alibaba's client of the classic scheme (HMAC-SHA1): reads one call a line on standard input ({"version", "action", "params", "method", "endpoint"})
// and writes one outcome a line ({"response"} or {"code", "message"}).
"use strict";

const readline = require("node:readline");
const { RPCClient } = require("@alicloud/pop-core");

async function main() {
  const [accessKeyId, accessKeySecret] = process.argv.slice(2);
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { version, action, params, method, endpoint } = JSON.parse(line);
    const client = new RPCClient({ endpoint, accessKeyId, accessKeySecret, apiVersion: version });
    let outcome;
    try {
      outcome = { response: await client.request(action, params || {}, { method: method || "POST" }) };
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
