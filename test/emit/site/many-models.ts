import type { Schema } from "../../../generator/schema/schema.js";

type Definitions = { readonly [name: string]: Schema };

/** Models of which each has two fields of the one before it; the last is named first, and holds all others. */
export function chainOfModels(length: number, isRequired: boolean): Definitions {
  return Object.fromEntries(
    Array.from({ length }, (_, place) => {
      const level = length - place - 1;
      const held: Schema = level === 0 ? { type: "string" } : { $ref: `#/$defs/Level${level - 1}` };
      const field: Schema = isRequired ? held : { anyOf: [held, { type: "null" }], default: null };
      return [
        `Level${level}`,
        {
          title: `Level${level}`,
          type: "object",
          properties: { a: field, b: field },
          ...(isRequired ? { required: ["a", "b"] } : {}),
        },
      ];
    }),
  );
}

/** Models of which each has a field of each other one. */
export function interconnectedModels(count: number): Definitions {
  const names = Array.from({ length: count }, (_, index) => `Each${index}`);
  return Object.fromEntries(
    names.map((name) => {
      const others = names.filter((other) => other !== name);
      const properties = others.map((other) => [
        other.toLowerCase(),
        { anyOf: [{ $ref: `#/$defs/${other}` }, { type: "null" }], default: null },
      ]);
      return [name, { title: name, type: "object", properties: Object.fromEntries(properties) }];
    }),
  );
}
