import "temporal-polyfill/global";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Schema } from "../../generator/schema/schema.js";
import type { Config } from "../../generator/source/config.js";
import { temporaryFolder } from "../temporary-folder.js";
import { type GeneratedModule, generateAndImport } from "./generate-and-import.js";

/** A service whose parameters are an object with these fields. */
function serviceOf(
  properties: Schema["properties"],
  $defs: Schema["$defs"] = {},
  options: Pick<Config, "dates"> = {},
): Promise<GeneratedModule> {
  const schema = JSON.stringify({ title: "Model", type: "object", properties, $defs });
  const path = join(temporaryFolder({ "schema.json": schema }), "schema.json");
  return generateAndImport("values", path, options);
}

function messages(module: GeneratedModule, value: unknown): readonly string[] {
  return (module.safeParseParameters(value).issues ?? []).map(
    ({ path, message }) => `${path.join(".")}: ${message}`,
  );
}

it("says which key is wrong, and what keys may be", async () => {
  const integers = { type: "object", additionalProperties: { type: "integer" } } as const;
  const module = await serviceOf(
    {
      letters: { ...integers, title: "Letters", propertyNames: { enum: ["a", "b"] } },
      named: { ...integers, propertyNames: { $ref: "#/$defs/Letter" } },
      levels: { ...integers, propertyNames: { $ref: "#/$defs/Level" } },
      days: { ...integers, propertyNames: { format: "date" } },
      ids: { ...integers, propertyNames: { format: "uuid" } },
      long: { ...integers, propertyNames: { minLength: 2 } },
      matching: { type: "object", patternProperties: { "^\\d+\\Z": { type: "integer" } } },
      maybe: { anyOf: [{ ...integers, propertyNames: { enum: ["a"] } }, { type: "null" }] },
      either: {
        anyOf: [
          { ...integers, propertyNames: { enum: ["a"] } },
          { type: "array", items: { type: "object", properties: {} } },
        ],
      },
    },
    {
      Letter: { title: "Letter", enum: ["a", "b"], type: "string" },
      Level: { title: "Level", enum: [1, 2], type: "integer" },
    },
  );
  expect(messages(module, { letters: { c: 1 } })).toEqual([
    'letters.c: The key "c" must be one of "a", "b".',
  ]);
  expect(messages(module, { named: { c: 1 } })).toEqual([
    'named.c: The key "c" must be one of "a", "b".',
  ]);
  expect(messages(module, { levels: { 1: 1, 2: 2 } })).toEqual([]);
  expect(messages(module, { levels: { 3: 1 } })).toEqual([
    'levels.3: The key "3" must be one of "1", "2".',
  ]);
  expect(messages(module, { days: { x: 1 } })).toEqual([
    'days.x: The key "x" must be a date such as 2024-10-29.',
  ]);
  expect(messages(module, { ids: { x: 1 } })).toEqual(['ids.x: The key "x" must be a UUID.']);
  expect(messages(module, { long: { x: 1 } })).toEqual([
    'long.x: The key "x" must be at least 2 characters long.',
  ]);
  expect(messages(module, { matching: { x: 1, 1: 1 } })).toEqual([
    'matching.x: The key "x" must be text that matches ^\\d+\\Z.',
  ]);
  expect(messages(module, { maybe: { c: 1 } })).toEqual(['maybe.c: The key "c" must be "a".']);
  expect(messages(module, { either: { c: 1 } })).toEqual(['either.c: The key "c" must be "a".']);
});

it("names a field without the full stop of its title, and a pattern as it was written", async () => {
  const module = await serviceOf({
    url: { type: "string", title: "Page resource URL.", pattern: "^\\d{4}\\Z" },
    many: { type: "object", title: "Many", minProperties: 2 },
    few: { type: "object", title: "Few", maxProperties: 1 },
  });
  expect(messages(module, { url: "x", many: { a: 1 }, few: { a: 1, b: 2 } })).toEqual([
    'url: Page resource URL must be text that matches ^\\d{4}\\Z, not "x".',
    "many: Many must be an object with at least 2 fields, not an object with 1 field.",
    "few: Few must be an object with at most 1 field, not an object with 2 fields.",
  ]);
});

it("takes no parameter from what every object has", async () => {
  const properties: Schema["properties"] = JSON.parse(
    '{ "__proto__": { "type": "string" }, "toString": { "type": "array", "items": {} }, "a": {} }',
  );
  const module = await serviceOf(properties);
  expect(module.parametersToXml(module.parseParameters({ a: 1 }))).not.toContain("proto");
  const given: unknown = JSON.parse('{ "__proto__": "x", "toString": [1] }');
  const xml = module.parametersToXml(module.parseParameters(given));
  expect(xml).toContain(">x<");
  expect(xml).toContain(">[1]<");
});

it.each(["Date", "Temporal"] as const)("writes times as they came, with %s", async (dates) => {
  const times = { type: "array", items: { type: "string", format: "date-time" } } as const;
  const local = { type: "string", format: "date-time-local" } as const;
  const module = await serviceOf({ times, local }, {}, { dates });
  const write = module["serializeParameters"];
  if (typeof write !== "function") throw new Error("There is no writer.");
  const sent = {
    times: ["2024-10-29T19:26:32", "2024-10-29T19:26:32Z"],
    local: "2024-10-29T19:26",
  };
  const written = JSON.stringify(write(module.parseParameters(sent)));
  expect(written.replaceAll(".000", "")).toBe(
    JSON.stringify({ ...sent, local: "2024-10-29T19:26:00" }),
  );
});
