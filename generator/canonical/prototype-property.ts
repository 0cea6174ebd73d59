import type { Schema } from "../schema/schema.js";

/** For AJV, which skips a property that is called `__proto__`, but not a pattern that only this name matches. */
export function prototypeAsPattern(schema: Schema): Schema {
  const { properties, patternProperties } = schema;
  if (properties === undefined || !Object.hasOwn(properties, "__proto__")) return schema;
  const isPrototype = ([name]: readonly [string, Schema]): boolean => name === "__proto__";
  const entries = Object.entries(properties);
  const [[, prototype] = ["", {}]] = entries.filter(isPrototype);
  return {
    ...schema,
    properties: Object.fromEntries(entries.filter((entry) => !isPrototype(entry))),
    patternProperties: { ...patternProperties, "^__proto__$": prototype },
  };
}
