import { referencedName } from "../../../canonical/references.js";
import { literal } from "../../../code/literal.js";
import { isJsonObject, type Schema } from "../../../schema/schema.js";
import type { CopyContext } from "./context.js";

import { dictionaryValues } from "./filled-default.js";

/** The type of what is copied, written out for a place that has no name of its own; what it names is noted. */
export function sourceType(schema: Schema, context: CopyContext): string {
  const inner = (child: Schema): string => sourceType(child, context);
  if (schema.$ref !== undefined) {
    const type = context.flavours.typeName(referencedName(schema.$ref), context.direction.from);
    context.types.add(type);
    return type;
  }
  if (Object.hasOwn(schema, "const")) return literal(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(literal).join(" | ");
  const members = schema.anyOf ?? schema.oneOf;
  if (members !== undefined) return members.map(inner).join(" | ");
  if (schema.allOf !== undefined) return schema.allOf.map(inner).join(" & ");
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? ["unknown"]);
  return types
    .map((type) => {
      if (type === "array") return listType(schema, inner);
      if (type === "object") return dictionaryType(schema, inner);
      return type === "integer" ? "number" : type;
    })
    .join(" | ");
}

type TypeOf = (schema: Schema) => string;

function listType({ prefixItems, items }: Schema, typeOf: TypeOf): string {
  const rest = isJsonObject(items) ? typeOf(items) : "unknown";
  if (prefixItems === undefined) return `(${rest})[]`;
  return `[${prefixItems.map(typeOf).join(", ")}]`;
}

function dictionaryType(schema: Schema, typeOf: TypeOf): string {
  const values = dictionaryValues(schema).map(typeOf);
  return `{ [name: string]: ${values.length === 0 ? "unknown" : values.join(" | ")} }`;
}
