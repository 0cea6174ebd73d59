import { describe, expect, it, test } from "vitest";
import type { Node } from "../../generator/model/node.js";
import type { Schema } from "../../generator/schema/schema.js";
import { graphWith } from "./graph-with.js";
import { nodeOf } from "./node-of.js";

const text: Schema = { type: "string" };

describe("the node of a schema", () => {
  it.each<[what: string, schema: Schema, node: object]>([
    ["nothing", {}, { kind: "any", when: [] }],
    ["annotations alone", { title: "A", default: 1 }, { kind: "any", when: [] }],
    ["no values", { not: {} }, { kind: "never" }],
    ["a constant", { const: 1 }, { kind: "literals", values: [1], isConstant: true }],
    ["the constant null", { const: null }, { kind: "literals", values: [null], isConstant: true }],
    ["an enum", { enum: ["a"] }, { kind: "literals", values: ["a"], isConstant: false }],
    ["null", { type: "null" }, { kind: "null" }],
    ["a boolean", { type: "boolean" }, { kind: "boolean" }],
    [
      "a number",
      { type: "number", minimum: 0, exclusiveMaximum: 1, multipleOf: 0.5, format: "double" },
      { kind: "number", isInteger: false, minimum: 0, exclusiveMaximum: 1, format: "double" },
    ],
    ["a whole number", { type: "integer" }, { kind: "number", isInteger: true }],
    [
      "a string",
      { type: "string", minLength: 1, maxLength: 2, pattern: "a", format: "date" },
      { kind: "string", length: { least: 1, most: 2 }, pattern: "a", format: "date" },
    ],
    [
      "a list",
      { type: "array", items: text, minItems: 1, uniqueItems: true },
      { kind: "list", items: { kind: "string" }, count: { least: 1 }, isUnique: true },
    ],
    ["a list without items", { type: "array", items: false }, { kind: "list", items: false }],
    ["a list of anything", { type: "array" }, { kind: "list", items: undefined }],
    [
      "a tuple",
      { type: "array", prefixItems: [text, { type: "null" }], items: false },
      { kind: "tuple", items: [{ kind: "string" }, { kind: "null" }], rest: false },
    ],
    [
      "a dictionary",
      { type: "object", additionalProperties: text, propertyNames: { enum: ["a"] } },
      { kind: "dictionary", additional: { kind: "string" }, keys: { kind: "literals" } },
    ],
    [
      "a dictionary by patterns",
      { type: "object", patternProperties: { "^a": text }, additionalProperties: false },
      {
        kind: "dictionary",
        additional: false,
        patterns: [{ pattern: "^a", values: { kind: "string" } }],
      },
    ],
    [
      "an object",
      { type: "object", properties: { a: text, b: {} }, required: ["b", "c"] },
      {
        kind: "object",
        fields: [
          { name: "a", node: { kind: "string" }, isRequired: false },
          { name: "b", node: { kind: "any" }, isRequired: true },
        ],
        required: ["b", "c"],
        isCertain: true,
      },
    ],
    [
      "a union",
      { anyOf: [text, { type: "null" }] },
      {
        kind: "union",
        members: [{ kind: "string" }, { kind: "null" }],
        distinction: { kind: "nothing" },
      },
    ],
    ["an exclusive union", { oneOf: [text] }, { kind: "union", distinction: { kind: "nothing" } }],
    [
      "a union with a tag",
      { oneOf: [{}], discriminator: { propertyName: "type" } },
      { kind: "union", distinction: { kind: "tag", tag: "type" } },
    ],
    [
      "a type parameter",
      { typeParameter: { name: "P", default: text } },
      { kind: "typeParameter", name: "P", fallback: { kind: "string" } },
    ],
  ])("of %s", (_, schema, node) => {
    expect(nodeOf(schema)).toMatchObject({ ...node, schema });
  });

  it("of several types is a union told by type, each with the keywords about it", () => {
    const node = nodeOf({ type: ["string", "integer"], minLength: 1, minimum: 0, title: "A" });
    expect(node).toMatchObject({
      kind: "union",
      distinction: { kind: "type" },
      annotations: { title: "A" },
      members: [
        { kind: "string", length: { least: 1 }, schema: { type: "string", minLength: 1 } },
        { kind: "number", minimum: 0, schema: { type: "integer", minimum: 0 } },
      ],
    });
  });

  it("of keywords about types without a type says what holds of these types", () => {
    expect(nodeOf({ minLength: 1, properties: { a: text } })).toMatchObject({
      kind: "any",
      when: [{ kind: "string" }, { kind: "object", isCertain: false }],
    });
  });

  it("of several types, one of them object, has fields that are not certain", () => {
    const node = nodeOf({ type: ["object", "null"], properties: { a: text } });
    expect(node).toMatchObject({ members: [{ isCertain: false }, { kind: "null" }] });
  });

  it("of one type named twice is of that type", () => {
    const twice: Schema = JSON.parse('{ "type": ["string", "string"] }');
    expect(nodeOf(twice).kind).toBe("string");
  });
});

describe("keywords beside each other", () => {
  it.each<[schema: Schema, kinds: readonly Node["kind"][]]>([
    [{ enum: ["a"], const: "a" }, ["literals", "literals"]],
    [{ type: "string", enum: ["a"] }, ["literals", "string"]],
    [{ anyOf: [{}], oneOf: [{}] }, ["union", "union"]],
    [{ type: "string", not: { const: "a" } }, ["string", "condition"]],
    [{ type: "object", properties: {}, allOf: [text, {}] }, ["object", "string", "any"]],
    [{ type: "object", not: {} }, ["dictionary", "never"]],
  ])("%j all hold", (schema, kinds) => {
    const node = nodeOf({ ...schema, title: "A" });
    expect(node).toMatchObject({ kind: "intersection", annotations: { title: "A" } });
    const members = node.kind === "intersection" ? node.members : [];
    expect(members.map(({ kind }) => kind)).toEqual(kinds);
  });

  it("leave the only member of an allOf its own annotations", () => {
    expect(nodeOf({ allOf: [{ ...text, title: "inner" }], title: "outer" })).toMatchObject({
      kind: "intersection",
      annotations: { title: "outer" },
      members: [{ kind: "string", annotations: { title: "inner" } }],
    });
  });

  it("hold beside a reference", () => {
    const { roots } = graphWith({
      Root: { $ref: "#/$defs/A", properties: { a: text } },
      A: { type: "object" },
    });
    expect(roots[0]?.read).toMatchObject({
      kind: "intersection",
      members: [{ kind: "reference", model: { name: "A" } }, { kind: "any" }],
    });
  });
});

describe("the tag of a union", () => {
  const union: Schema = { oneOf: [{}, {}], discriminator: { propertyName: "type" } };

  it("is no part of its own where the union alone requires it", () => {
    expect(nodeOf({ ...union, required: ["type"] }).kind).toBe("union");
  });

  it.each<[what: string, schema: Schema]>([
    ["another field is required", { required: ["other"] }],
    ["more is required", { required: ["type", "other"] }],
    ["something else is said, too", { required: ["type"], minProperties: 1 }],
  ])("is one where %s", (_, schema) => {
    expect(nodeOf({ ...union, ...schema }).kind).toBe("intersection");
  });
});

test.each<[schema: Schema, kind: Node["kind"]]>([
  [{ type: "string", readAs: "Date" }, "string"],
  [{ type: "null", readAs: "number" }, "null"],
  [{ enum: ["NaN"], readAs: "number" }, "literals"],
  [{ const: "NaN", readAs: "number" }, "literals"],
])("%j says what it is read as", (schema, kind) => {
  expect(nodeOf(schema)).toMatchObject({ kind, readAs: schema.readAs });
});

test("what values are read as is no part of its own", () => {
  expect(nodeOf({ anyOf: [text], readAs: "Date" }).kind).toBe("union");
});

test("a condition has its keywords, with schemas by key or a value", () => {
  const condition: Schema = {
    contains: text,
    minContains: 2,
    dependentSchemas: { a: {}, b: { not: {} } },
  };
  const node = nodeOf(condition);
  const clauses = node.kind === "condition" ? node.clauses : [];
  expect(
    clauses.map(({ keyword, schemas, value }) => [
      keyword,
      schemas.map(([key, { kind }]) => [key, kind]),
      value,
    ]),
  ).toEqual([
    ["contains", [["", "string"]], undefined],
    [
      "dependentSchemas",
      [
        ["a", "any"],
        ["b", "never"],
      ],
      undefined,
    ],
    ["minContains", [], 2],
  ]);
});

test("every node says what its schema says of it", () => {
  const schema: Schema = {
    title: "A",
    description: "B",
    default: null,
    examples: [1],
    deprecated: true,
    readOnly: true,
    unit: "deg",
    "x-other": 1,
  };
  expect(nodeOf(schema).annotations).toEqual({
    ...{ title: "A", description: "B", default: null, examples: [1], isDeprecated: true },
    ...{ isReadOnly: true, isWriteOnly: false, unit: "deg", others: { unit: "deg", "x-other": 1 } },
  });
});
