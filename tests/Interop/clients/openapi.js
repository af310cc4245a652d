// Alibaba's client of the current generation (ACS3-HMAC-SHA256): reads one call a line on standard input
// ({"version", "action", "params", "method", "place": "query" or "form", "algorithm": "v2" for the classic scheme, "endpoint"})
// and writes one outcome a line ({"response"} or {"code", "message"}).
// With "sign" in place of a call it signs a request that somebody else made: {"sign": {"method", "path", "query", "headers", "body"}};
// with "signRpc" the parameters of one in the classic scheme: {"signRpc": {"method", "params"}}.
"use strict";

const readline = require("node:readline");
const { RuntimeOptions, Request } = require("@darabonba/typescript");
const { default: Client, OpenApiUtil, $OpenApiUtil } = require("@alicloud/openapi-core");

const [accessKeyId, accessKeySecret, securityToken] = process.argv.slice(2);

async function call({ version, action, params, method, place, algorithm, endpoint }) {
  const { host, protocol } = new URL(endpoint);
  const client = new Client(new $OpenApiUtil.Config({
    accessKeyId,
    accessKeySecret,
    securityToken,
    endpoint: host,
    protocol: protocol.replace(":", ""),
    signatureAlgorithm: algorithm || undefined,
  }));
  const api = new $OpenApiUtil.Params({
    action,
    version,
    protocol: protocol.replace(":", ""),
    pathname: "/",
    method: method || "POST",
    authType: "AK",
    style: "RPC",
    reqBodyType: "formData",
    bodyType: "json",
  });
  const request = new $OpenApiUtil.OpenApiRequest(place === "form" ? { body: params || {} } : { query: OpenApiUtil.query(params || {}) });
  return (await client.callApi(api, request, new RuntimeOptions({}))).body;
}

function sign({ method, path, query, headers, body }) {
  const request = Object.assign(new Request(), { method, pathname: path, query, headers });
  const hash = OpenApiUtil.hash(Buffer.from(body, "utf8"), "ACS3-HMAC-SHA256").toString("hex");
  return { authorization: OpenApiUtil.getAuthorization(request, "ACS3-HMAC-SHA256", hash, accessKeyId, accessKeySecret) };
}

async function answer(order) {
  if (order.sign) {
    return sign(order.sign);
  }
  if (order.signRpc) {
    return { signature: OpenApiUtil.getRPCSignature(order.signRpc.params, order.signRpc.method, accessKeySecret) };
  }
  return call(order);
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    let outcome;
    try {
      outcome = { response: await answer(JSON.parse(line)) };
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
