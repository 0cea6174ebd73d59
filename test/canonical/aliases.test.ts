import { describe, expect, it } from "vitest";
import { aliases } from "../../generator/canonical/aliases.js";
import { singleBranches } from "../../generator/canonical/single-branches.js";
import type { Schema } from "../../generator/schema/schema.js";
import { quietly } from "./applied-pass.js";

const definitions: { readonly [name: string]: Schema } = {
  UtcDatetime: { type: "string", format: "date-time" },
  Text: { type: "string", minLength: 1, description: "A text." },
  Again: { $ref: "#/$defs/UtcDatetime", description: "The same." },
  Named: { type: "string", title: "Named" },
  Level: { enum: ["low", "high"], type: "string" },
  Count: { type: "integer", default: 3 },
  List: { type: "array", items: { $ref: "#/$defs/Text" } },
  Model: { type: "object", properties: {} },
};

/** A property as the pass leaves it. */
function property(schema: Schema): Schema | undefined {
  const document = {
    $ref: "#/$defs/Owner",
    $defs: { Owner: { properties: { a: schema } }, ...definitions },
  };
  const after = quietly(aliases, document);
  expect(quietly(aliases, after)).toEqual(after);
  return after.$defs?.["Owner"]?.properties?.["a"];
}

describe("a type alias", () => {
  it("of a text stands in its place, with the annotations of both", () => {
    expect(property({ $ref: "#/$defs/UtcDatetime", title: "Created" })).toEqual({
      ...definitions["UtcDatetime"],
      title: "Created",
    });
    expect(property({ $ref: "#/$defs/Text" })).toEqual(definitions["Text"]);
    expect(property({ $ref: "#/$defs/Text", description: "Its own." })).toEqual({
      ...{ type: "string", minLength: 1, description: "Its own." },
    });
  });

  it("of an alias is what that is of", () => {
    expect(property({ $ref: "#/$defs/Again" })).toEqual({
      ...definitions["UtcDatetime"],
      description: "The same.",
    });
  });

  it("stands in a union or a list, too", () => {
    const nullable = { anyOf: [{ $ref: "#/$defs/UtcDatetime" }, { type: "null" }] } as const;
    expect(property(nullable)?.anyOf?.[0]).toEqual(definitions["UtcDatetime"]);
    const before: Schema = { $ref: "#/$defs/List", $defs: definitions };
    expect(quietly(aliases, before).$defs?.["List"]?.items).toEqual(definitions["Text"]);
  });

  it("has further constraints beside it, unless both say the same", () => {
    expect(property({ $ref: "#/$defs/Text", maxLength: 9, type: "string" })).toEqual({
      ...definitions["Text"],
      maxLength: 9,
    });
    const twice = { $ref: "#/$defs/Text", minLength: 2 } as const;
    expect(property(twice)).toEqual(twice);
  });

  it("is what old releases of Pydantic wrap, once that is unwrapped", () => {
    const wrapped = property({ allOf: [{ $ref: "#/$defs/UtcDatetime" }], title: "Created" });
    expect(wrapped && quietly(singleBranches, wrapped)).toEqual({
      ...definitions["UtcDatetime"],
      title: "Created",
    });
  });
});

it.each(["Named", "Level", "Count", "List", "Model"])("%s keeps its name", (name) => {
  expect(property({ $ref: `#/$defs/${name}` })).toEqual({ $ref: `#/$defs/${name}` });
});

it("the root of a document stays a definition", () => {
  const before: Schema = { $ref: "#/$defs/Text", $defs: definitions };
  expect(quietly(aliases, before).$ref).toBe("#/$defs/Text");
});
