import fastCheck from "fast-check";
import { describe, expect, it, test } from "vitest";
import { acceptanceIn } from "../../generator/canonical/acceptance.js";
import { referenceTo } from "../../generator/schema/reference-names.js";
import type { Json, Schema } from "../../generator/schema/schema.js";
import { documents, values } from "./arbitraries.js";
import { frozen } from "./frozen.js";
import { example } from "./recorded-schemas.js";
import { verdicts } from "./verdicts.js";

test("the models of a recorded schema", () => {
  const accepts = acceptanceIn(frozen(example("image-cutout")));
  const circle = { type: "circle", center: { ra: 1, dec: 2 }, radius: 0.5 };
  expect(accepts({ $ref: referenceTo("CircleStencil") }, circle)).toBe(true);
  expect(accepts({ $ref: referenceTo("CircleStencil") }, { ...circle, radius: 0 })).toBe(false);
  expect(accepts({ $ref: referenceTo("PixelFormat") }, "int16")).toBe(true);
  expect(accepts({ type: "array", items: { $ref: referenceTo("PixelFormat") } }, ["int8"])).toBe(
    false,
  );
});

it("agrees with AJV, for any schemas and values", () => {
  fastCheck.assert(
    fastCheck.property(documents, values, ({ $defs = {}, ...schema }, value) => {
      // What patterns say of keys is not looked at.
      if (JSON.stringify({ $defs, schema }).includes("patternProperties")) return;
      const accepts = acceptanceIn({ $defs });
      expect(accepts(schema, value)).toBe(verdicts({ ...schema, $defs }, [value])[0]);
    }),
    { numRuns: 150 },
  );
});

describe("looks at everything that excludes a value", () => {
  it.each<[Schema, Json]>([
    [{ type: "array", contains: { type: "string" } }, []],
    [{ enum: [["a"]] }, []],
    [{ const: ["a"] }, []],
    [{ type: "array", minItems: 1 }, []],
    [{ enum: ["a"], minLength: 2 }, "a"],
    [{ type: "integer" }, 1.5],
    [{ type: "integer", minimum: 2 }, 1],
    [{ type: "object", required: ["a"] }, {}],
    [{ not: { type: "null" } }, null],
    [JSON.parse('{"if": {"type": "null"}, "then": {"const": 1}}'), null],
  ])("%j excludes %j", (schema, value) => {
    expect(acceptanceIn({})(schema, value)).toBe(false);
  });
});

it("judges patterns and formats as validators do, in values and in what is inside them", () => {
  const text: Schema = { type: "string", pattern: "^[a-z-]+$" };
  const accepts = acceptanceIn({ $defs: { A: text } });
  const everywhere = (inner: Schema, value: Json): readonly boolean[] => [
    accepts(inner, value),
    accepts({ items: inner }, [value]),
    accepts({ properties: { a: inner } }, { a: value }),
  ];
  const [yes, no] = [
    [true, true, true],
    [false, false, false],
  ];
  expect(everywhere({ $ref: referenceTo("A") }, "a")).toEqual(yes);
  expect(everywhere({ $ref: referenceTo("A") }, "1")).toEqual(no);
  // Without an offset, as Pydantic has it and RFC 3339 not.
  const time: Schema = { type: "string", format: "date-time" };
  expect(everywhere(time, "2024-10-29T23:57:55")).toEqual(yes);
  expect(everywhere(time, "never")).toEqual(no);
  expect(everywhere({ ...time, pattern: "Z$" }, "2024-10-29T23:57:55")).toEqual(no);
  expect(everywhere({ format: "uuid" }, 5)).toEqual(yes);
});

it("does not look at what is not translated or known", () => {
  const schema: Schema = { type: "string", pattern: "(?P<open", format: "butler-uri" };
  expect(acceptanceIn({})(schema, "x")).toBe(true);
  expect(acceptanceIn({ $defs: { A: schema } })({ $ref: referenceTo("A") }, "x")).toBe(true);
});

it.each<[string, Schema]>([
  ["an $id, which moves where $refs lead", { $id: "https://example.org/a" }],
  ["an $id that another definition has", { items: { $id: "b" }, contains: { $id: "b" } }],
  ["another draft's $schema", { $schema: "http://json-schema.org/draft-07/schema#" }],
  ["draft 4's id", { id: "a" }],
  ["an anchor twice", { items: { $anchor: "a" }, contains: { $anchor: "a" } }],
  ["a dynamic reference", { $dynamicRef: "#nothing" }],
  ["no values", { items: { enum: [] } }],
  ["what looks like AJV's own keywords", { nullable: "x", $async: true, instanceof: "Date" }],
  [
    "patterns of keys beside a union",
    { patternProperties: { "^a": {} }, anyOf: [{ properties: { a: {} } }, {}] },
  ],
])("is not disturbed by %s", (_, schema) => {
  const accepts = acceptanceIn({
    $defs: { A: { type: "array", ...schema }, "É[1]": { const: 5 } },
  });
  expect(accepts({ $ref: referenceTo("A") }, [1])).toBe(!JSON.stringify(schema).includes("enum"));
  expect(accepts({ $ref: referenceTo("A") }, { a: 1 })).toBe(false);
  expect(accepts({ ...schema, items: { $ref: referenceTo("É[1]") } }, [5])).toBe(true);
  expect(accepts({ ...schema, items: { $ref: referenceTo("É[1]") } }, [6])).toBe(false);
});

it.each([
  ["const", { const: { valueOf: 1 } }, { valueOf: 1 }, { valueOf: 2 }],
  ["enum", { enum: [{ toString: "a" }, 5] }, { toString: "a" }, { toString: "b" }],
  [
    "uniqueItems",
    { uniqueItems: true },
    [{ valueOf: 1 }, { valueOf: 2 }],
    [{ valueOf: 1 }, { valueOf: 1 }],
  ],
] satisfies readonly (readonly [string, Schema, Json, Json])[])(
  "objects with properties that every object has are compared: %s",
  (_, schema, accepted, refused) => {
    expect(acceptanceIn({})(schema, accepted)).toBe(true);
    expect(acceptanceIn({})(schema, refused)).toBe(false);
  },
);

it("patterns of keys are looked at where that is asked for, and those that are none are not", () => {
  const text: Schema = { type: "string", pattern: "^a+$" };
  const map: Schema = { patternProperties: { "^a$": {} }, additionalProperties: false };
  expect(acceptanceIn({})(text, "b")).toBe(false);
  expect(acceptanceIn({}, true)(text, "b")).toBe(false);
  expect(acceptanceIn({}, true)({ items: text }, ["aa"])).toBe(true);
  expect(acceptanceIn({})(map, { b: 1 })).toBe(true);
  expect(acceptanceIn({}, true)(map, { b: 1 })).toBe(false);
  expect(acceptanceIn({}, true)({ items: { pattern: "(" } }, ["b"])).toBe(true);
});

it("names with half a character are no error", () => {
  const schema: Schema = { properties: { "\ud800": { items: { type: "string" } } } };
  expect(acceptanceIn({})(schema, { "\ud800": ["a"] })).toBe(true);
});
