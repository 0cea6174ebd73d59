import { describe, expect, it } from "vitest";
import {
  type Dispatch,
  dispatchOf,
  isComplete,
} from "../../../../generator/emit/module/validators/dispatch.js";
import type { Schema } from "../../../../generator/schema/schema.js";

function member(properties: { readonly [name: string]: Schema }, ...required: string[]): Schema {
  return { type: "object", properties, required };
}

const $defs: { readonly [name: string]: Schema } = {
  Cat: member({ kind: { const: "cat" }, size: { enum: [1, 2] } }, "kind"),
  Dog: member({ kind: { const: "dog" }, size: { enum: [1, 2] } }, "kind"),
  Fish: member({ kind: { const: "fish", default: "fish" } }),
  Other: member({ kind: { type: "string" } }, "kind"),
  Pet: { oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }] },
};
const [cat, dog, fish, other, pet] = ["Cat", "Dog", "Fish", "Other", "Pet"].map((name) => ({
  $ref: `#/$defs/${name}`,
}));

describe("the property that a validator dispatches on", () => {
  it.each<[what: string, members: readonly (Schema | undefined)[], dispatch: Dispatch | undefined]>(
    [
      [
        "is what differs, and required where every member requires it",
        [cat, dog],
        { property: "kind", isRequired: true, values: [["cat"], ["dog"]] },
      ],
      [
        "may be missing where a member may be without it",
        [cat, fish],
        { property: "kind", isRequired: false, values: [["cat"], ["fish"]] },
      ],
      [
        "has no values in members that are no objects",
        [cat, { type: "null" }, dog],
        { property: "kind", isRequired: true, values: [["cat"], [], ["dog"]] },
      ],
      [
        "has any in members that say so",
        [cat, dog, other],
        { property: "kind", isRequired: false, values: [["cat"], ["dog"], undefined] },
      ],
      [
        "has all values of a member that is a union",
        [pet, fish],
        { property: "kind", isRequired: false, values: [["cat", "dog"], ["fish"]] },
      ],
      ["is none where one member has constants", [cat, other], undefined],
      ["is none where the constants are the same", [cat, cat], undefined],
      ["is none where one member is an object", [cat, { type: "string" }], undefined],
      [
        "is none of objects and lists",
        [{ properties: { a: { const: [1] } } }, { properties: { a: { const: [2] } } }],
        undefined,
      ],
    ],
  )("%s", (_, members, dispatch) => {
    const anyOf = members.map((each) => each ?? {});
    expect(dispatchOf({ anyOf }, $defs)).toEqual(dispatch);
  });

  it("is the discriminator where there is one", () => {
    const oneOf = [cat ?? {}, fish ?? {}];
    const schema: Schema = { oneOf, discriminator: { propertyName: "kind" } };
    expect(dispatchOf(schema, $defs)).toEqual({
      property: "kind",
      isRequired: true,
      values: [["cat"], ["fish"]],
    });
  });

  it("leaves one member at most where it is required and no value is of two", () => {
    const values = [["a"], ["b"]];
    expect(isComplete({ property: "kind", isRequired: true, values })).toBe(true);
    expect(isComplete({ property: "kind", isRequired: false, values })).toBe(false);
    expect(isComplete({ property: "kind", isRequired: true, values: [["a"], ["a"]] })).toBe(false);
    expect(isComplete({ property: "kind", isRequired: true, values: [["a"], undefined] })).toBe(
      false,
    );
  });
});
