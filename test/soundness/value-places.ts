import { isJsonObject, type Json, type Schema } from "../../generator/schema/schema.js";
import { distance, itemSchema, propertySchemas, referenced } from "./schema-distance.js";

/** The way to a part of a value, as issues write it. */
export type ValuePath = readonly (string | number)[];

/** A union that a part of a value is in, or is itself a member's value of. */
export interface PassedUnion {
  readonly path: ValuePath;
  /** The members that the value was of, and those that it was not of. */
  readonly own: readonly Schema[];
  readonly others: readonly Schema[];
}

/** A part of a valid value, and what the schema says of it. */
export interface ValuePlace {
  readonly path: ValuePath;
  readonly value: Json;
  /** All schemas that apply here, each without references and unions. */
  readonly schemas: readonly Schema[];
  /** From the root on. */
  readonly unions: readonly PassedUnion[];
}

/** All parts of a valid value, itself first. */
export function valuePlaces(value: Json, root: Schema): readonly ValuePlace[] {
  return placesBelow(value, [root], [], [], root);
}

function placesBelow(
  value: Json,
  applied: readonly Schema[],
  path: ValuePath,
  outer: readonly PassedUnion[],
  root: Schema,
): readonly ValuePlace[] {
  const passed: PassedUnion[] = [];
  const schemas = applied.flatMap((schema) => flat(value, schema, path, root, passed));
  const unions = [...outer, ...passed];
  const below = (child: Json, key: string | number, own: readonly Schema[]) =>
    placesBelow(child, own, [...path, key], unions, root);
  const here: ValuePlace = { path, value, schemas, unions };
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    return [
      here,
      ...items.flatMap((item, index) =>
        below(
          item,
          index,
          schemas.map((schema) => itemSchema(schema, index)),
        ),
      ),
    ];
  }
  if (!isJsonObject(value)) return [here];
  return [
    here,
    ...Object.entries(value).flatMap(([name, child]) =>
      below(
        child,
        name,
        schemas.flatMap((schema) => propertySchemas(schema, name)),
      ),
    ),
  ];
}

/** A schema and all that apply with it: what it refers to, its parts, and the members that the value is of. */
function flat(
  value: Json,
  schema: Schema,
  path: ValuePath,
  root: Schema,
  passed: PassedUnion[],
): readonly Schema[] {
  const { $ref, allOf = [], anyOf, oneOf } = schema;
  const inner = [...($ref === undefined ? [] : [referenced($ref, root)]), ...allOf];
  for (const members of [anyOf, oneOf]) {
    if (members === undefined) continue;
    const own = members.filter((member) => distance(value, member, root) === 0);
    const others = members.filter((member) => !own.includes(member));
    passed.push({ path, own, others });
    inner.push(...own);
  }
  return [schema, ...inner.flatMap((one) => flat(value, one, path, root, passed))];
}
