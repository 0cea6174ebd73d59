import { expect, test } from "vitest";
import { tagValues } from "../../generator/canonical/tag-values.js";
import type { Schema } from "../../generator/schema/schema.js";

const $defs: { readonly [name: string]: Schema } = {
  One: { properties: { type: { const: 1 } } },
  Two: { type: "object", properties: { type: { const: true, title: "Type" } } },
  Level: { enum: [10, 20], type: "integer" },
  Leveled: { properties: { type: { $ref: "#/$defs/Level", default: 10 } } },
  Alias: { $ref: "#/$defs/One", title: "Alias" },
  Either: { oneOf: [{ $ref: "#/$defs/One" }, { $ref: "#/$defs/Two" }] },
  Endless: { $ref: "#/$defs/Endless" },
};

test.each<[schema: Schema, values: readonly unknown[] | undefined]>([
  [{ properties: { type: { const: null } } }, [null]],
  [{ properties: { type: { enum: ["a", "b"] } } }, ["a", "b"]],
  [{ properties: { type: { type: "null" } } }, [null]],
  [{ properties: { type: { anyOf: [{ const: "a" }, { type: "null" }] } } }, ["a", null]],
  [{ properties: { type: { type: "string" } } }, undefined],
  [{ properties: {} }, undefined],
  [{}, undefined],
  [{ type: "string" }, []],
  [{ const: 5 }, []],
  [{ $ref: "#/$defs/One" }, [1]],
  [{ $ref: "#/$defs/Leveled" }, [10, 20]],
  [{ $ref: "#/$defs/Alias" }, [1]],
  [{ $ref: "#/$defs/Either" }, [1, true]],
  [{ anyOf: [{ $ref: "#/$defs/One" }, { type: "null" }] }, [1]],
  [{ anyOf: [{ $ref: "#/$defs/One" }, {}] }, undefined],
  [{ allOf: [{ title: "x" }, { $ref: "#/$defs/One" }] }, [1]],
  [{ $ref: "#/$defs/Endless" }, undefined],
  [{ $ref: "#/$defs/Missing" }, undefined],
])("the tags of %j are %j", (schema, values) => {
  expect(tagValues(schema, "type", $defs)).toEqual(values);
});

test("a name that every object inherits is no tag", () => {
  expect(tagValues({ properties: {} }, "constructor", $defs)).toBeUndefined();
});
