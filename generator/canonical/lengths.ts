import type { Schema } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import { typesOf } from "./constants.js";
import type { Pass } from "./pass.js";

/** Says how long a list or an object may be with the keywords that count its items or properties. */
export const lengths: Pass = {
  name: "lengths",
  repairs: "`minLength` and `maxLength` on lists and objects, as Pydantic before 2.6 wrote them",
  apply: (document) => mapSchemas(document, counted),
};

/** For each type whose values are counted otherwise than texts, the keywords that do it. */
const counters: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  [
    "array",
    new Map([
      ["minLength", "minItems"],
      ["maxLength", "maxItems"],
    ]),
  ],
  [
    "object",
    new Map([
      ["minLength", "minProperties"],
      ["maxLength", "maxProperties"],
    ]),
  ],
]);

function counted(schema: Schema): Schema {
  const [type, ...others] = typesOf(schema) ?? [];
  const keywords = type === undefined || others.length > 0 ? undefined : counters.get(type);
  if (keywords === undefined || !Object.keys(schema).some((key) => keywords.has(key)))
    return schema;
  const renamed = Object.entries(schema).map(([key, value]) => {
    const counter = keywords.get(key);
    // What is said in the right keyword counts.
    return [counter ?? key, counter === undefined ? value : (schema[counter] ?? value)] as const;
  });
  return Object.fromEntries(renamed);
}
