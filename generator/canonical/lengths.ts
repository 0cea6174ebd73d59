import { type JsonType, typesOf } from "../schema/json-types.js";
import { keywordsWhere } from "../schema/keyword-groups.js";
import { keywords } from "../schema/keywords.js";
import type { Schema } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/** Says how long a list or an object may be with the keywords that count its items or properties. */
export const lengths: Pass = {
  name: "lengths",
  repairs: "`minLength` and `maxLength` on lists and objects, as Pydantic before 2.6 wrote them",
  apply: (document) => mapSchemas(document, counted),
};

/** For a type whose values are counted otherwise than texts, the keyword that limits the same end of their length. */
function counterFor(keyword: string, type: JsonType): string | undefined {
  const known = keywords.get(keyword);
  if (known?.limits === undefined || known.types?.includes("string") !== true) return undefined;
  const [counter] = keywordsWhere(
    ({ limits, types }) => limits === known.limits && types?.includes(type) === true,
  );
  return counter;
}

function counted(schema: Schema): Schema {
  const [type, ...others] = typesOf(schema) ?? [];
  if ((type !== "array" && type !== "object") || others.length > 0) return schema;
  if (!Object.keys(schema).some((key) => counterFor(key, type) !== undefined)) return schema;
  const renamed = Object.entries(schema).map(([key, value]) => {
    const counter = counterFor(key, type);
    // What is said in the right keyword counts.
    return [counter ?? key, counter === undefined ? value : (schema[counter] ?? value)] as const;
  });
  return Object.fromEntries(renamed);
}
