import { join } from "node:path";
import { expect, it } from "vitest";
import { generate } from "../../generator/api.js";
import { compiled } from "../code-blocks.js";

import { contentsOf, temporaryFolder } from "../temporary-folder.js";

/** A model that has another form where it is sent. */
const model = {
  type: "object",
  required: ["name"],
  properties: { name: { type: "string" }, note: { type: "string", default: "" } },
};

const clashing = [
  // What the generator makes of other models.
  ...["Filter", "FilterInput", "FilterWire", "readFilter", "writeFilter", "validateFilter"],
  // What the service exports.
  ...["Job", "VoCutoutsJob", "parseJob", "serializeJob", "jobSchema", "parametersXml"],
  // What the bundle exports.
  ...["JobSummary", "ErrorSummary", "SerializedJob", "ExecutionPhase", "SchemaError", "Issue"],
  ...["Result", "parseJobXml", "UwsParameter", "jobJsonSchema", "XmlOptions", "StandardSchema"],
  // The languages' own.
  ...["readonly", "infer", "keyof", "unique", "as", "null", "string", "Error", "Map", "Record"],
];

const schema = {
  title: "Root",
  type: "object",
  properties: Object.fromEntries(clashing.map((name) => [name, { $ref: `#/$defs/${name}` }])),
  $defs: Object.fromEntries(clashing.map((name) => [name, model])),
};

it("models whose names meet others are told from them, in code that compiles", async () => {
  const folder = temporaryFolder({ "root.json": JSON.stringify(schema) });
  const config = { out: "out", services: { "vo-cutouts": { parameters: "root.json" } } };
  await generate(config, { folder });
  const texts = contentsOf(join(folder, "out"));
  const modules = Object.entries(texts).flatMap(([path, text]) =>
    path.endsWith(".ts") && text !== null ? [[path, text] as const] : [],
  );
  expect(compiled(folder, new Map(modules))).toBe("");
  const types = texts["vo-cutouts/types.ts"] ?? "";
  const declared = [...types.matchAll(/^export (?:interface|type) (\w+)/gm)].map(
    ([, name]) => name,
  );
  expect(new Set(declared).size).toBe(declared.length);
  expect(declared).toEqual(
    expect.arrayContaining([
      ...["Filter", "FilterAsInput", "FilterInput", "FilterInputInput", "readFilterModel"],
      ...["JobModel", "VoCutoutsJobModel", "JobSummaryModel", "SchemaErrorModel", "ErrorModel"],
    ]),
  );
}, 60_000);
