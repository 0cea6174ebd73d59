import type { RuleCode } from "../../generator/diff/rules.js";
import type { Schema } from "../../generator/schema/schema.js";

/** What a change means for readers, writers and TypeScript: b(reaking), c(ompatible) or d(ocumentation). */
type Classes = `${"b" | "c" | "d"}${"b" | "c" | "d"}${"b" | "c" | "d"}`;

/** A change that one rule is about, and what it must be found to mean: written here again by hand. */
export type RuleExample = readonly [before: Schema, after: Schema, classes: Classes];

const text: Schema = { type: "string" };
const whole: Schema = { type: "integer" };

/** A model with some fields, all of them required unless said otherwise. */
function model(properties: NonNullable<Schema["properties"]>, more: Schema = {}): Schema {
  return {
    title: "Root",
    type: "object",
    properties,
    required: Object.keys(properties).filter((name) => !("default" in (properties[name] ?? {}))),
    ...more,
  };
}

/** A model with one field of a type. */
function field(type: Schema): Schema {
  return model({ value: type });
}

function two(before: Schema, after: Schema, classes: Classes): RuleExample {
  return [field(before), field(after), classes];
}

function list(more: Schema): Schema {
  return { type: "array", items: whole, ...more };
}

function dictionary(more: Schema): Schema {
  return { type: "object", additionalProperties: whole, ...more };
}

function withModels(root: Schema, $defs: { readonly [name: string]: Schema }): Schema {
  return { ...root, $defs };
}

function named(title: string, tag?: string): Schema {
  return tag === undefined
    ? { ...model({ radius: whole }), title }
    : { ...model({ kind: { const: tag }, [`of_${tag}`]: whole }), title };
}

function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

const shapes = { Circle: named("Circle", "circle"), Square: named("Square", "square") };
const either: Schema = { anyOf: [ref("Circle"), ref("Square")] };
const tagged: Schema = {
  oneOf: [ref("Circle"), ref("Square")],
  discriminator: {
    propertyName: "kind",
    mapping: { circle: "#/$defs/Circle", square: "#/$defs/Square" },
  },
};
const twice = {
  A: { ...model({ kind: { const: "a" }, sort: { const: "x" } }), title: "A" },
  B: { ...model({ kind: { const: "b" }, sort: { const: "y" } }), title: "B" },
};
const taggedBy = (propertyName: string): Schema => ({
  oneOf: [ref("A"), ref("B")],
  discriminator: { propertyName },
});
const closed: Schema = { additionalProperties: false };
const open: Schema = { additionalProperties: true };
const pair = (...prefixItems: Schema[]): Schema => ({
  type: "array",
  prefixItems,
  minItems: prefixItems.length,
  maxItems: prefixItems.length,
});

/** For each rule one change, which must be found as that and as nothing else. */
export const ruleExamples: { readonly [code in Exclude<RuleCode, FolderRule>]: RuleExample } = {
  "model-added": [
    withModels(field(whole), {}),
    withModels(model({ value: whole, circle: { ...ref("Circle"), default: null } }), shapes),
    "ccc",
  ],
  "model-removed": [
    withModels(model({ value: whole, circle: ref("Circle") }), shapes),
    field(whole),
    "ccb",
  ],
  "model-renamed": [
    withModels(field(ref("Circle")), { Circle: named("Circle") }),
    withModels(field(ref("Disk")), { Disk: named("Disk") }),
    "ccb",
  ],
  "model-replaced": [
    withModels(model({ value: ref("Circle"), other: ref("Disk") }), {
      Circle: named("Circle"),
      Disk: named("Disk"),
    }),
    withModels(model({ value: ref("Disk"), other: ref("Circle") }), {
      Circle: named("Circle"),
      Disk: named("Disk"),
    }),
    "ccb",
  ],

  "field-added-required": [model({ a: text }), model({ a: text, band: whole }), "cbb"],
  "field-added-optional": [
    model({ a: text }),
    model({ a: text, band: whole }, { required: ["a"] }),
    "ccc",
  ],
  "field-added-with-default": [
    model({ a: text }),
    model({ a: text, band: { ...whole, default: 1 } }),
    "ccc",
  ],
  "field-added-required-to-closed": [
    model({ a: text }, closed),
    model({ a: text, band: whole }, closed),
    "bbb",
  ],
  "field-added-optional-to-closed": [
    model({ a: text }, closed),
    model({ a: text, band: whole }, { ...closed, required: ["a"] }),
    "bcc",
  ],
  "field-added-among-extras": [
    model({ a: text }, open),
    model({ a: text, band: whole }, { ...open, required: ["a"] }),
    "cbb",
  ],
  "field-added-among-typed-extras": [
    model({ a: text }, { additionalProperties: whole }),
    model({ a: text, band: text }, { additionalProperties: whole, required: ["a"] }),
    "bbb",
  ],
  "field-removed": [model({ a: text, band: whole }), model({ a: text }), "bcb"],
  "field-removed-from-closed": [
    model({ a: text, band: whole }, closed),
    model({ a: text }, closed),
    "bbb",
  ],
  "field-removed-among-typed-extras": [
    model({ a: text, band: text }, { additionalProperties: whole }),
    model({ a: text }, { additionalProperties: whole }),
    "bbb",
  ],
  "field-renamed": [model({ run_id: whole }), model({ runid: whole }), "bbb"],

  "field-made-required": [model({ a: text }, { required: [] }), model({ a: text }), "cbb"],
  "field-made-optional": [model({ a: text }), model({ a: text }, { required: [] }), "bcb"],
  "field-made-defaulted": [model({ a: text }), model({ a: { ...text, default: "x" } }), "bcd"],
  "default-added": [
    model({ a: text }, { required: [] }),
    model({ a: { ...text, default: "x" } }),
    "ccc",
  ],
  "default-changed": [
    model({ a: { ...text, default: "x" } }),
    model({ a: { ...text, default: "y" } }),
    "bbd",
  ],
  "default-removed": [
    model({ a: { ...text, default: "x" } }),
    model({ a: text }, { required: [] }),
    "bbb",
  ],
  "default-documented": [
    model({ a: { ...text, default: "x" } }, { required: ["a"] }),
    model({ a: { ...text, default: "y" } }, { required: ["a"] }),
    "ddd",
  ],

  "null-added": two(text, { anyOf: [text, { type: "null" }] }, "bcb"),
  "null-removed": two({ anyOf: [text, { type: "null" }] }, text, "cbb"),
  "type-widened": two({ enum: ["a", "b"] }, text, "bcb"),
  "type-narrowed": two({}, text, "cbb"),
  "type-changed": two(text, whole, "bbb"),
  "integer-made-number": two(whole, { type: "number" }, "bcd"),
  "number-made-integer": two({ type: "number" }, whole, "cbd"),
  "enum-value-added": two({ enum: ["a", "b"] }, { enum: ["c", "b", "a"] }, "bcb"),
  "enum-value-removed": two({ enum: ["a", "b"] }, { const: "b" }, "cbb"),
  "const-changed": two({ const: "a" }, { const: "b" }, "bbb"),
  "union-member-added": two(text, { anyOf: [text, whole] }, "bcb"),
  "union-member-removed": two({ anyOf: [text, whole] }, text, "cbb"),
  "tag-added": [withModels(field(either), shapes), withModels(field(tagged), shapes), "cbb"],
  "tag-removed": [withModels(field(tagged), shapes), withModels(field(either), shapes), "bcb"],
  "tag-changed": [
    withModels(field(taggedBy("kind")), twice),
    withModels(field(taggedBy("sort")), twice),
    "bbb",
  ],

  "minimum-raised": two(whole, { ...whole, minimum: 1 }, "cbd"),
  "minimum-lowered": two({ ...whole, minimum: 1 }, { ...whole, exclusiveMinimum: -1 }, "bcd"),
  "minimum-made-exclusive": two(
    { type: "number", minimum: 0 },
    { type: "number", exclusiveMinimum: 0 },
    "cbd",
  ),
  "minimum-made-inclusive": two(
    { type: "number", exclusiveMinimum: 0 },
    { type: "number", minimum: 0 },
    "bcd",
  ),
  "maximum-lowered": two({ ...whole, maximum: 9 }, { ...whole, maximum: 8 }, "cbd"),
  "maximum-raised": two({ ...whole, maximum: 9 }, whole, "bcd"),
  "maximum-made-exclusive": two(
    { type: "number", maximum: 0 },
    { type: "number", exclusiveMaximum: 0 },
    "cbd",
  ),
  "maximum-made-inclusive": two(
    { type: "number", exclusiveMaximum: 0 },
    { type: "number", maximum: 0 },
    "bcd",
  ),
  "multiple-of-narrowed": two({ ...whole, multipleOf: 2 }, { ...whole, multipleOf: 4 }, "cbd"),
  "multiple-of-widened": two({ ...whole, multipleOf: 2 }, whole, "bcd"),
  "multiple-of-changed": two({ ...whole, multipleOf: 2 }, { ...whole, multipleOf: 3 }, "bbd"),
  "min-length-raised": two(text, { ...text, minLength: 1 }, "cbd"),
  "min-length-lowered": two({ ...text, minLength: 2 }, { ...text, minLength: 1 }, "bcd"),
  "max-length-lowered": two(text, { ...text, maxLength: 9 }, "cbd"),
  "max-length-raised": two({ ...text, maxLength: 9 }, { ...text, maxLength: 10 }, "bcd"),
  "min-items-raised": two(list({}), list({ minItems: 1 }), "cbd"),
  "min-items-lowered": two(list({ minItems: 1 }), list({ minItems: 0 }), "bcd"),
  "max-items-lowered": two(list({ maxItems: 3 }), list({ maxItems: 2 }), "cbd"),
  "max-items-raised": two(list({ maxItems: 3 }), list({}), "bcd"),
  "min-properties-raised": two(dictionary({}), dictionary({ minProperties: 1 }), "cbd"),
  "min-properties-lowered": two(dictionary({ minProperties: 1 }), dictionary({}), "bcd"),
  "max-properties-lowered": two(dictionary({}), dictionary({ maxProperties: 1 }), "cbd"),
  "max-properties-raised": two(dictionary({ maxProperties: 1 }), dictionary({}), "bcd"),
  "unique-items-added": two(list({}), list({ uniqueItems: true }), "cbd"),
  "unique-items-removed": two(list({ uniqueItems: true }), list({}), "bcd"),

  "pattern-added": two(text, { ...text, pattern: "^a" }, "cbd"),
  "pattern-removed": two({ ...text, pattern: "^a" }, text, "bcd"),
  "pattern-changed": two({ ...text, pattern: "^a" }, { ...text, pattern: "^b" }, "bbd"),
  "format-added": two(text, { ...text, format: "uuid" }, "cbd"),
  "format-removed": two({ ...text, format: "uuid" }, text, "bcd"),
  "format-changed": two({ ...text, format: "uuid" }, { ...text, format: "uri" }, "bbd"),
  "time-format-added": two(text, { ...text, format: "date-time" }, "cbb"),
  "time-format-removed": two({ ...text, format: "date-time" }, text, "bcb"),
  "time-format-changed": two({ ...text, format: "date-time" }, { ...text, format: "date" }, "bbb"),
  "number-format-changed": two({ ...whole, format: "int32" }, { ...whole, format: "int64" }, "ddd"),

  "tuple-length-changed": two(pair(whole, whole), pair(whole, whole, whole), "bbb"),
  "extras-forbidden": [model({ a: text }), model({ a: text }, closed), "cbd"],
  "extras-ignored": [model({ a: text }, closed), model({ a: text }), "ccc"],
  "extras-kept": [model({ a: text }), model({ a: text }, open), "ccc"],
  "extras-allowed": [model({ a: text }, closed), model({ a: text }, open), "bcc"],
  "extras-dropped": [model({ a: text }, open), model({ a: text }), "ccb"],
  "extras-refused": [model({ a: text }, open), model({ a: text }, closed), "cbb"],
  "key-rule-added": two(dictionary({}), dictionary({ propertyNames: { minLength: 1 } }), "cbb"),
  "key-rule-removed": two(dictionary({ propertyNames: { minLength: 1 } }), dictionary({}), "bcb"),
  "key-pattern-added": two(
    { type: "object", patternProperties: { "^a": whole }, additionalProperties: false },
    { type: "object", patternProperties: { "^a": whole, "^b": text }, additionalProperties: false },
    "bbb",
  ),
  "key-pattern-removed": two(
    { type: "object", patternProperties: { "^a": whole, "^b": text }, additionalProperties: false },
    { type: "object", patternProperties: { "^a": whole }, additionalProperties: false },
    "bbb",
  ),
  "key-pattern-changed": two(
    { type: "object", patternProperties: { "^a": whole }, additionalProperties: text },
    { type: "object", patternProperties: { "^b": whole }, additionalProperties: text },
    "bbd",
  ),
  "other-constraint-changed": two({ not: text }, { not: whole }, "bbb"),

  "title-changed": [field({ ...text, title: "One" }), field({ ...text, title: "Another" }), "ddd"],
  "description-changed": two(text, { ...text, description: "A text." }, "ddd"),
  "examples-changed": two({ ...text, examples: ["a"] }, text, "ddd"),
  "annotation-changed": two(text, { ...text, "x-unit": "deg" }, "ddd"),
  "deprecated-added": two(text, { ...text, deprecated: true }, "ddd"),
  "deprecated-removed": two({ ...text, deprecated: true }, text, "ddd"),
  "read-only-added": two(text, { ...text, readOnly: true }, "cbd"),
  "read-only-removed": two({ ...text, readOnly: true }, text, "ccc"),
  "write-only-added": two(text, { ...text, writeOnly: true }, "bcd"),
  "write-only-removed": two({ ...text, writeOnly: true }, text, "ccc"),
};

/** The rules that are about folders of schemas. */
type FolderRule = "schema-added" | "schema-removed";
