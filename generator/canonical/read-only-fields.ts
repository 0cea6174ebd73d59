import { referencedName } from "../schema/reference-names.js";
import { type Schema, without } from "../schema/schema.js";
import { mapChildren } from "../schema/traverse.js";

/** The models that a `$ref` may name. */
export type Definitions = ReadonlyMap<string, Schema>;

/**
 * What a model accepts, where one schema says what is sent and what is accepted: `readOnly` fields are not required.
 * They are still allowed, as the schema says.
 */
export function withoutRequiredReadOnly(schema: Schema, definitions: Definitions): Schema {
  return optional(schema, definitions, new Set());
}

/** @param outer - the names of the fields that are `readOnly` in the schema that this one holds together with. */
function optional(schema: Schema, definitions: Definitions, outer: ReadonlySet<string>): Schema {
  const names = new Set([...outer, ...readOnlyNames(schema, definitions)]);
  const inner = mapChildren(schema, (child, pointer) =>
    optional(child, definitions, pointer.startsWith("/allOf/") ? names : new Set()),
  );
  const required = inner.required?.filter((name) => !names.has(name));
  if (required === undefined || required.length === inner.required?.length) return inner;
  return required.length === 0 ? without(inner, "required") : { ...inner, required };
}

/**
 * The names of the fields that a schema, or one that holds together with it, says are `readOnly`.
 *
 * @param seen - the models that led here.
 */
function readOnlyNames(
  { $ref, allOf = [], properties = {} }: Schema,
  definitions: Definitions,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  const name = $ref === undefined ? "" : referencedName($ref);
  const target = seen.has(name) ? undefined : definitions.get(name);
  return [
    ...Object.entries(properties).flatMap(([field, property]) =>
      isReadOnly(property, definitions) ? [field] : [],
    ),
    ...[...allOf, ...(target === undefined ? [] : [target])].flatMap((member) =>
      readOnlyNames(member, definitions, new Set([...seen, name])),
    ),
  ];
}

/** Whether a property is `readOnly`, or the model that it is of. */
function isReadOnly({ $ref, readOnly }: Schema, definitions: Definitions): boolean {
  const target = $ref === undefined ? undefined : definitions.get(referencedName($ref));
  return readOnly === true || target?.readOnly === true;
}
