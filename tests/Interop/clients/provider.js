// A Pulumi engine's side of the conversation, made of Pulumi's own stubs: reads one call a line on standard input
// ({"method", "request"}) and writes one outcome a line ({"response"} or {"code", "message", "details"}).
"use strict";

const readline = require("node:readline");
const grpc = require("@grpc/grpc-js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb.js");
const { Empty } = require("google-protobuf/google/protobuf/empty_pb.js");
const provider = require("@pulumi/pulumi/proto/provider_pb.js");
const plugin = require("@pulumi/pulumi/proto/plugin_pb.js");
const status = require("@pulumi/pulumi/proto/status_pb.js");
const { ResourceProviderClient } = require("@pulumi/pulumi/proto/provider_grpc_pb.js");

const requests = {
  handshake: provider.ProviderHandshakeRequest,
  getSchema: provider.GetSchemaRequest,
  checkConfig: provider.CheckRequest,
  diffConfig: provider.DiffRequest,
  configure: provider.ConfigureRequest,
  check: provider.CheckRequest,
  diff: provider.DiffRequest,
  create: provider.CreateRequest,
  read: provider.ReadRequest,
  update: provider.UpdateRequest,
  delete: provider.DeleteRequest,
  invoke: provider.InvokeRequest,
  list: provider.ListRequest,
  parameterize: provider.ParameterizeRequest,
  attach: plugin.PluginAttach,
  cancel: Empty,
  getPluginInfo: Empty,
};

// The stubs write a name of several words as one or the other (acceptSecrets, engine_address): only case tells them apart.
function setterOf(message, name) {
  const wanted = `set${name}`.toLowerCase();
  const found = Object.keys(Object.getPrototypeOf(message)).find((key) => key.toLowerCase() === wanted);
  if (!found) {
    throw new Error(`there is no field ${name}`);
  }
  return found;
}

function build(method, fields) {
  const message = new requests[method]();
  for (const [name, value] of Object.entries(fields)) {
    const isMap = value !== null && typeof value === "object" && !Array.isArray(value);
    message[setterOf(message, Array.isArray(value) ? `${name}List` : name)](isMap ? Struct.fromJavaScript(value) : value);
  }
  return message;
}

function plain(message) {
  if (message instanceof Struct) {
    return message.toJavaScript();
  }
  const result = {};
  for (const getter of Object.keys(Object.getPrototypeOf(message))) {
    const match = /^get([A-Z]\w*)$/.exec(getter);
    if (!match || /_as(U8|B64)$/.test(getter) || getter === "getJsPbMessageId") {
      continue;
    }
    const value = message[getter]();
    const name = match[1][0].toLowerCase() + match[1].slice(1);
    if (/Map$/.test(getter) && value && typeof value.forEach === "function" && !Array.isArray(value)) {
      result[name.replace(/Map$/, "")] = Object.fromEntries([...value.entries()].map(([k, v]) => [k, v && v.toObject ? v.toObject() : v]));
    } else if (Array.isArray(value)) {
      result[name.replace(/List$/, "")] = value.map((item) => (item && item.toObject ? item.toObject() : item));
    } else if (value !== null && value !== undefined) {
      result[name] = typeof value === "object" && !(value instanceof Uint8Array) ? plain(value) : value;
    }
  }
  return result;
}

function failure(error) {
  const details = [];
  for (const raw of error.metadata ? error.metadata.get("grpc-status-details-bin") : []) {
    const message = status.Status.deserializeBinary(new Uint8Array(raw));
    for (const any of message.getDetailsList()) {
      const type = any.getTypeName();
      const detail = type.endsWith("ErrorResourceInitFailed")
        ? plain(provider.ErrorResourceInitFailed.deserializeBinary(any.getValue_asU8()))
        : type.endsWith("ConfigureErrorMissingKeys")
          ? provider.ConfigureErrorMissingKeys.deserializeBinary(any.getValue_asU8()).toObject()
          : {};
      details.push({ type, code: message.getCode(), ...detail });
    }
  }
  return { code: error.code, message: error.details, details };
}

async function main() {
  const client = new ResourceProviderClient(process.argv[2], grpc.credentials.createInsecure(), {
    "grpc.max_receive_message_length": 400 * 1024 * 1024,
  });
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { method, request } = JSON.parse(line);
    const message = build(method, request || {});
    const outcome = await new Promise((resolve) => {
      if (method === "list") {
        const responses = [];
        client.list(message)
          .on("data", (response) => responses.push(response.toObject()))
          .on("error", (error) => resolve(failure(error)))
          .on("end", () => resolve({ response: { responses } }));
        return;
      }
      client[method](message, (error, response) => resolve(error ? failure(error) : { response: plain(response) }));
    });
    process.stdout.write(JSON.stringify(outcome) + "\n");
  }
  client.close();
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
