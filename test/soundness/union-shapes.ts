import type { Json, JsonObject } from "../../generator/schema/schema.js";

/** A schema with a union that people often write, and valid values of it. */
export interface UnionShape {
  readonly schema: Json;
  readonly instances: readonly Json[];
}

const nothing: Json = { type: "null" };
const text: Json = { type: "string" };
const whole: Json = { type: "integer" };
const nullableText: Json = { anyOf: [text, nothing], default: null };

const many: readonly string[] = Array.from({ length: 150 }, (_, index) => `m${index}`);

/** Unions whose messages are easily wrong. */
export const unionShapes: readonly UnionShape[] = [
  shape("a model or nothing", {
    type: { anyOf: [reference("Closed"), nothing], default: null },
    $defs: { Closed: closed("Closed", { a: whole, b: text }, ["a"]) },
    values: [{ a: 1 }, { a: 1, b: "x" }, null],
  }),
  shape("constant tags without a discriminator", {
    type: { anyOf: [reference("Cat"), reference("Dog")] },
    $defs: {
      Cat: tagged("Cat", "type", "cat", { name: text }, ["name"]),
      Dog: tagged("Dog", "type", "dog", { name: text, age: whole }, ["name", "age"]),
    },
    values: [
      { type: "cat", name: "Tom" },
      { type: "dog", name: "Rex", age: 3 },
    ],
  }),
  shape("a tagged union or nothing", {
    type: {
      anyOf: [discriminated("type", { cat: "Cat", dog: "Dog" }), nothing],
      default: null,
    },
    $defs: {
      Cat: tagged("Cat", "type", "cat", { lives: whole }, ["lives"]),
      Dog: tagged("Dog", "type", "dog", { age: nullableText }),
    },
    values: [{ type: "cat", lives: 9 }, { type: "dog", age: "old" }, null],
  }),
  shape("tags that are numbers", {
    type: { anyOf: [reference("First"), reference("Second")] },
    $defs: {
      First: tagged("First", "version", 1, { m: whole }, ["m"]),
      Second: tagged("Second", "version", 2, { n: whole }, ["n"]),
    },
    values: [
      { version: 1, m: 1 },
      { version: 2, n: 2 },
    ],
  }),
  shape("two closed models", {
    type: { anyOf: [reference("Left"), reference("Right")] },
    $defs: {
      Left: closed("Left", { aa: text, b: whole }, ["aa"]),
      Right: closed("Right", { cc: text, d: whole }, ["cc"]),
    },
    values: [
      { aa: "a", b: 1 },
      { cc: "c", d: 2 },
    ],
  }),
  shape("two open models", {
    type: { anyOf: [reference("Circle"), reference("Box")] },
    $defs: {
      Circle: model("Circle", { x: whole, radius: whole }, ["x", "radius"]),
      Box: model("Box", { x: whole, width: whole, height: whole }, ["x", "width", "height"]),
    },
    values: [
      { x: 0, radius: 1 },
      { x: 0, width: 1, height: 2 },
    ],
  }),
  shape("a box of four or six numbers", {
    type: { anyOf: [tuple(4), tuple(6), nothing], default: null },
    values: [[1, 2, 3, 4], [1, 2, 3, 4, 5, 6], null],
  }),
  shape("a tagged union in a tagged union", {
    type: {
      discriminator: {
        propertyName: "kind",
        mapping: {
          circle: "#/$defs/Shape",
          square: "#/$defs/Shape",
          note: "#/$defs/Note",
        },
      },
      oneOf: [reference("Shape"), reference("Note")],
    },
    $defs: {
      Shape: {
        ...discriminated("kind", { circle: "Circle", square: "Square" }),
        title: "Shape",
      },
      Circle: tagged("Circle", "kind", "circle", { radius: whole }, ["radius"]),
      Square: tagged("Square", "kind", "square", { side: whole }, ["side"]),
      Note: tagged("Note", "kind", "note", { text }, ["text"]),
    },
    values: [
      { kind: "circle", radius: 1 },
      { kind: "square", side: 1 },
      { kind: "note", text: "x" },
    ],
  }),
  shape("text of many parts", {
    type: reference("RichText"),
    $defs: {
      RichText: {
        anyOf: [
          text,
          reference("Bold"),
          reference("Link"),
          { items: reference("RichText"), type: "array" },
        ],
      },
      Bold: model("Bold", { bold: reference("RichText") }, ["bold"]),
      Link: model("Link", { link: reference("RichText"), url: text }, ["link", "url"]),
    },
    values: ["x", { bold: ["x", { bold: "y" }] }, [{ link: "x", url: "y" }, "z"]],
  }),
  shape("a model, a list of it, or a dictionary of it", {
    type: {
      anyOf: [
        reference("Point"),
        { items: reference("Point"), type: "array" },
        { additionalProperties: reference("Point"), type: "object" },
      ],
    },
    $defs: { Point: closed("Point", { x: whole, y: whole }, ["x", "y"]) },
    values: [{ x: 1, y: 2 }, [{ x: 1, y: 2 }], { p: { x: 1, y: 2 } }],
  }),
  shape("one of many members", {
    type: discriminated("code", Object.fromEntries(many.map((name) => [name, name]))),
    $defs: Object.fromEntries(
      many.map((name) => [name, tagged(name, "code", name, { count: whole }, ["count"])]),
    ),
    values: [{ code: "m7", count: 1 }],
  }),
  shape("a closed set of many values", {
    type: { enum: many, type: "string" },
    values: ["m1"],
  }),
  shape("keys of a closed set", {
    type: {
      additionalProperties: whole,
      propertyNames: { enum: ["a", "b"] },
      type: "object",
    },
    values: [{ a: 1, b: 2 }],
  }),
];

/** A field of a type, and a list of the same. */
function shape(
  title: string,
  {
    type,
    $defs = {},
    values,
  }: { readonly type: Json; readonly $defs?: Json; readonly values: readonly Json[] },
): UnionShape {
  return {
    schema: {
      ...{ title, type: "object", required: ["field"], $defs },
      properties: { field: type, more: { items: type, type: "array" } },
    },
    instances: [
      ...values.map((value) => ({ field: value })),
      { field: values[0] ?? null, more: values },
    ],
  };
}

function reference(name: string): Json {
  return { $ref: `#/$defs/${name}` };
}

function model(
  title: string,
  properties: { readonly [name: string]: Json },
  required: readonly string[],
): Json {
  return { title, type: "object", properties, required };
}

function closed(
  title: string,
  properties: { readonly [name: string]: Json },
  required: readonly string[],
): Json {
  return { title, type: "object", additionalProperties: false, properties, required };
}

function tagged(
  title: string,
  tag: string,
  value: string | number,
  properties: { readonly [name: string]: Json },
  required: readonly string[] = [],
): Json {
  const type = typeof value === "string" ? "string" : "integer";
  return model(title, { [tag]: { const: value, title: "Tag", type }, ...properties }, [
    tag,
    ...required,
  ]);
}

function discriminated(
  propertyName: string,
  models: { readonly [tag: string]: string },
): JsonObject {
  const members = Object.entries(models).map(([tag, name]) => [tag, `#/$defs/${name}`] as const);
  return {
    discriminator: { propertyName, mapping: Object.fromEntries(members) },
    oneOf: Object.values(models).map(reference),
  };
}

function tuple(count: number): Json {
  const prefixItems = Array.from({ length: count }, (): Json => ({ type: "number" }));
  return { maxItems: count, minItems: count, prefixItems, type: "array" };
}
