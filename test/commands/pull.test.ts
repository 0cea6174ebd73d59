import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { pullCommand } from "../../generator/commands/pull.js";
import { serve } from "../pull/server.js";
import { contentsOf, temporaryFolder, writeFiles } from "../temporary-folder.js";

const model = { title: "Cutout", type: "object", properties: { id: { type: "string" } } };
const openApi = {
  openapi: "3.1.0",
  info: {},
  paths: {},
  components: { schemas: { Cutout: model } },
};
const paths = { validation: "schemas/in.json", serialization: "schemas/out.json" };

/** A repository with one service, in which commands run until the test is done. */
function repository(service: object): string {
  const config = { out: "out", services: { cutouts: service } };
  const folder = temporaryFolder({ "uws-codegen.config.json": JSON.stringify(config) });
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  return folder;
}

/** Pulls, and gives the exit code and the result. */
async function pull(): Promise<readonly [number, unknown]> {
  const written: string[] = [];
  const { write } = process.stdout;
  // Safe: only what the command writes goes through it.
  process.stdout.write = ((text: string) => written.push(text) > 0) as typeof write;
  try {
    const code = await pullCommand({ json: true, quiet: true });
    return [code, JSON.parse(written.join(""))];
  } finally {
    process.stdout.write = write;
  }
}

it("stores a model of an OpenAPI document for both modes, once", async () => {
  let answers = 0;
  const url = await serve((request, response) => {
    const isKnown = request.headers["if-none-match"] === '"1"';
    if (!isKnown) answers += 1;
    response
      .writeHead(isKnown ? 304 : 200, { etag: '"1"' })
      .end(isKnown ? "" : JSON.stringify(openApi));
  });
  const folder = repository({ parameters: paths, source: { url: `${url}/openapi.json#Cutout` } });
  expect(await pull()).toMatchObject([0, { ok: true, updated: ["cutouts"] }]);
  for (const path of Object.values(paths)) {
    const stored: unknown = JSON.parse(readFileSync(join(folder, path), "utf8"));
    expect(stored).toEqual({ $ref: "#/$defs/Cutout", $defs: { Cutout: model } });
  }
  expect(JSON.parse(readFileSync(join(folder, "uws-codegen.pull.json"), "utf8"))).toMatchObject({
    services: { cutouts: { etag: '"1"', source: { url: `${url}/openapi.json#Cutout` } } },
  });
  const before = contentsOf(folder);
  expect(await pull()).toMatchObject([0, { updated: [] }]);
  expect(contentsOf(folder)).toEqual(before);
  expect(answers).toBe(1);
  // What was changed here is not what the tag is of.
  writeFileSync(join(folder, paths.validation), "{}");
  expect(await pull()).toMatchObject([0, { updated: ["cutouts"] }]);
  expect(contentsOf(folder)).toEqual(before);
});

it("stores an OpenAPI document whole where the service names a model in it, and a schema as it is", async () => {
  const folder = repository({ parameters: "api.json#Cutout", source: "given/openapi.json" });
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(openApi));
  const config = {
    out: "out",
    services: {
      a: { parameters: "stored/api.json#Cutout", source: "openapi.json" },
      b: { parameters: "stored/b.json", source: "schema.json" },
    },
  };
  writeFileSync(join(folder, "schema.json"), JSON.stringify(model));
  writeFileSync(join(folder, "uws-codegen.config.json"), JSON.stringify(config));
  expect(await pull()).toMatchObject([0, { updated: ["a", "b"] }]);
  expect(readFileSync(join(folder, "stored/api.json"), "utf8")).toBe(JSON.stringify(openApi));
  expect(readFileSync(join(folder, "stored/b.json"), "utf8")).toBe(JSON.stringify(model));
});

it("refuses a document without the model that the service names in it", async () => {
  let known: object = openApi;
  const url = await serve((request, response) => {
    const isSame = request.headers["if-none-match"] === '"1"';
    response
      .writeHead(isSame ? 304 : 200, { etag: '"1"' })
      .end(isSame ? "" : JSON.stringify(known));
  });
  const folder = repository({ parameters: "api.json#Cutout", source: url });
  expect(await pull()).toMatchObject([0, { updated: ["cutouts"] }]);
  const missing = [1, { updated: [], diagnostics: [{ code: "openapi-model-missing" }] }];
  const before = readFileSync(join(folder, "api.json"), "utf8");
  // The server has nothing new, and the config names another model.
  const config = { parameters: "api.json#Spectrum", source: url };
  const text = JSON.stringify({ out: "out", services: { cutouts: config } });
  writeFileSync(join(folder, "uws-codegen.config.json"), text);
  expect(await pull()).toMatchObject(missing);
  writeFileSync(join(folder, "api.json"), "{}");
  known = { ...openApi, components: { schemas: { Other: model } } };
  expect(await pull()).toMatchObject(missing);
  known = model;
  expect(await pull()).toMatchObject([1, { diagnostics: [{ code: "not-openapi" }] }]);
  writeFileSync(join(folder, "api.json"), before);
});

it("stores what a glob matches, and says which files these are", async () => {
  const folder = repository({ parameters: paths, source: "service/*/cutout.*.json" });
  writeFiles(folder, {
    "service/1.4/cutout.validation.json": JSON.stringify(model),
    "service/1.4/cutout.serialization.json": JSON.stringify({ ...model, description: "Sent" }),
  });
  expect(await pull()).toMatchObject([0, { updated: ["cutouts"] }]);
  const stored = Object.values(paths).map((path) =>
    JSON.parse(readFileSync(join(folder, path), "utf8")),
  );
  expect(stored).toEqual([model, { ...model, description: "Sent" }]);
  expect(JSON.parse(readFileSync(join(folder, "uws-codegen.pull.json"), "utf8"))).toMatchObject({
    services: {
      cutouts: {
        files: ["service/1.4/cutout.validation.json", "service/1.4/cutout.serialization.json"],
      },
    },
  });
  expect(await pull()).toMatchObject([0, { updated: [] }]);
  const before = contentsOf(folder);
  writeFileSync(join(folder, "service/1.4/cutout.validation.json"), JSON.stringify(openApi));
  expect(await pull()).toMatchObject([1, { diagnostics: [{ code: "not-a-schema" }] }]);
  writeFiles(folder, { "service/1.5/cutout.validation.json": JSON.stringify(model) });
  expect(await pull()).toMatchObject([1, { diagnostics: [{ code: "pull-many-matches" }] }]);
  for (const path of Object.values(paths))
    expect(readFileSync(join(folder, path), "utf8")).toBe(before[path]);
});

it("takes the model of the one OpenAPI document that a glob matches", async () => {
  const folder = repository({ parameters: paths, source: "build/openapi-*.json#Cutout" });
  writeFiles(folder, { "build/openapi-1.4.json": JSON.stringify(openApi) });
  expect(await pull()).toMatchObject([0, { updated: ["cutouts"] }]);
  const stored: unknown = JSON.parse(readFileSync(join(folder, paths.serialization), "utf8"));
  expect(stored).toEqual({ $ref: "#/$defs/Cutout", $defs: { Cutout: model } });
});

it.each([
  [
    "HTML",
    "<!doctype html><title>Sign in</title>",
    "not-json",
    "The server sent a page, not JSON.",
  ],
  [
    "another JSON",
    '{"detail":"Not authenticated"}',
    "not-a-schema",
    "This is JSON, but neither a JSON Schema nor an OpenAPI document.",
  ],
  [
    "an OpenAPI document without the model",
    JSON.stringify({ ...openApi, components: {} }),
    "openapi-model-missing",
    'The OpenAPI document has no model "Cutout".',
  ],
  [
    "half a document",
    '{"openapi": "3.1',
    "not-json",
    "The server sent no JSON: unexpected end of string (line 1, column 13).",
  ],
])("keeps what is stored where the server sends %s", async (_, body, code, message) => {
  let text = JSON.stringify(openApi);
  const url = await serve((_request, response) => response.end(text));
  const folder = repository({ parameters: paths, source: `${url}#Cutout` });
  await pull();
  const before = contentsOf(folder);
  text = body;
  expect(await pull()).toMatchObject([
    1,
    { ok: false, updated: [], diagnostics: [{ code, message }] },
  ]);
  expect(contentsOf(folder)).toEqual(before);
});

it("says where there is nothing to pull, and what Python lacks", async () => {
  repository({ parameters: "a.json" });
  await expect(pull()).rejects.toMatchObject({
    kind: "usage",
    diagnostic: { code: "nothing-to-pull" },
  });
  repository({ parameters: "a.json", source: { python: "no_such_module:Model" } });
  expect(await pull()).toMatchObject([1, { diagnostics: [{ code: "pull-python-failed" }] }]);
});
