import { beforeAll, describe, expect, it } from "vitest";
import type { Json, Schema } from "../../generator/schema/schema.js";
import type { GeneratedModule } from "./generate-and-import.js";
import { closed, generatedFrom, issuesOf, model, to } from "./union-schemas.js";

const text: Schema = { type: "string" };
const whole: Schema = { type: "integer" };
const nothing: Schema = { type: "null" };

function corners(count: number): Schema {
  const prefixItems = Array.from({ length: count }, (): Schema => ({ type: "number" }));
  return { type: "array", minItems: count, maxItems: count, prefixItems };
}

const many = Array.from({ length: 307 }, (_, index) => `Many${index}`);

const $defs: { readonly [name: string]: Schema } = {
  Cat: model("Cat", { type: { const: "cat" }, name: text }),
  Dog: model("Dog", { type: { const: "dog" }, bark: whole }),
  Pet: {
    oneOf: [to("Cat"), to("Dog")],
    discriminator: { propertyName: "type" },
  },
  First: model("First", { version: { const: 1 }, m: whole }),
  Second: model("Second", { version: { const: 2 }, n: whole }),
  Yes: model("Yes", { ok: { const: true, default: true }, result: text }),
  No: model("No", { ok: { const: false }, error: text }),
  C: closed("C", { a: { ...whole, default: 1 } }),
  A: closed("A", { aa: text, bb: { ...text, default: "" } }),
  B: closed("B", { cc: text, dd: { ...text, default: "" } }),
  Point: model("Point", { x: whole, y: whole }),
  Line: model("Line", { points: { type: "array", items: to("Point") } }),
  ...Object.fromEntries(
    many.map((name, index) => [name, model(name, { [`a${index}`]: { type: "number" }, x: whole })]),
  ),
};

const fields: { readonly [name: string]: Schema } = {
  animal: { anyOf: [to("Cat"), to("Dog")] },
  maybe: { anyOf: [to("Cat"), to("Dog"), nothing] },
  pet: { anyOf: [to("Pet"), nothing], default: null },
  versioned: { anyOf: [to("First"), to("Second")] },
  answer: { anyOf: [to("Yes"), to("No")] },
  c: { anyOf: [to("C"), nothing], default: null },
  either: { anyOf: [to("A"), to("B")] },
  bbox: { anyOf: [corners(4), corners(6)] },
  shape: { anyOf: [to("Point"), to("Line")] },
  list: {
    anyOf: [
      { type: "array", items: whole },
      { type: "array", items: text },
    ],
  },
  many: { oneOf: many.map(to) },
  closed: { enum: Array.from({ length: 1500 }, (_, index) => `value ${index}`) },
  scalars: { anyOf: [{ ...text, format: "date" }, { ...text, format: "time" }, whole] },
};

let module: GeneratedModule;

beforeAll(async () => {
  module = await generatedFrom(fields, $defs);
}, 60_000);

describe("what is said of a value that no member of a union accepts", () => {
  it.each<[name: string, value: Json, issues: readonly string[]]>([
    ["animal", { type: "cat" }, ["animal.name: Name is missing."]],
    ["animal", { type: "dog", bark: "x" }, ['animal.bark: Bark must be a whole number, not "x".']],
    ["animal", { type: "fish" }, ['animal.type: Type must be one of "cat", "dog", not "fish".']],
    ["animal", {}, ['animal.type: Type must be one of "cat", "dog", not nothing.']],
    ["animal", "cat", ['animal: Animal must be an object, not "cat".']],
    ["maybe", { type: "cat" }, ["maybe.name: Name is missing."]],
    ["maybe", { type: "fish" }, ['maybe.type: Type must be one of "cat", "dog", not "fish".']],
    ["maybe", 5, ["maybe: Maybe must be an object, or null, not 5."]],
    ["pet", { type: "fish" }, ['pet.type: Type must be one of "cat", "dog", not "fish".']],
    ["pet", { type: "cat" }, ["pet.name: Name is missing."]],
    ["pet", {}, ['pet.type: Type must be one of "cat", "dog", not nothing.']],
    ["versioned", { version: 2 }, ["versioned.n: N is missing."]],
    ["versioned", { version: 3 }, ["versioned.version: Version must be one of 1, 2, not 3."]],
    ["answer", { ok: false }, ["answer.error: Error is missing."]],
    ["answer", { ok: true }, ["answer.result: Result is missing."]],
    ["answer", {}, ["answer.result: Result is missing."]],
    ["c", { b: 1 }, ["c.b: B is not known here."]],
    ["either", { aa: "a", cc: "c" }, ["either.cc: Cc is not known here."]],
    ["either", { aa: 1 }, ["either.aa: Aa must be text, not 1."]],
    [
      "bbox",
      [null, 2, 3],
      [
        "bbox: Bbox must be a list of at least 4 items, not a list of 3 items.",
        "bbox.0: Bbox must be a number, not null.",
      ],
    ],
    [
      "bbox",
      [1, 2, 3, 4, 5, 6, 7],
      [
        "bbox: Bbox must be a list of at most 4 items, or a list of at most 6 items, not a list of 7 items.",
      ],
    ],
    ["shape", { points: [{ x: 1, y: 2 }, { x: 1 }] }, ["shape.points.1.y: Y is missing."]],
    ["shape", { x: 1 }, ["shape.y: Y is missing."]],
    ["list", [1, 2, "c"], ['list.2: List must be a whole number, not "c".']],
    ["list", ["a", 2, "c"], ["list.1: List must be text, not 2."]],
    ["many", { a5: 1, x: "no" }, ['many.x: X must be a whole number, not "no".']],
    ["scalars", true, ["scalars: Scalars must be text, or a whole number, not true."]],
    [
      "scalars",
      "x",
      [
        'scalars: Scalars must be a date such as 2024-10-29, or a time such as 23:57:55, or a whole number, not "x".',
      ],
    ],
  ])("%s: %j", (name, value, issues) => {
    expect(issuesOf(module, { [name]: value })).toEqual(issues);
  });

  it("names some of many values", () => {
    const [issue = ""] = issuesOf(module, { closed: "no such value" });
    expect(issue).toContain('"value 19", and 1480 more, not "no such value".');
    expect(issue.length).toBeLessThan(500);
  });
});
