import { annotationsOf, constraintsOf } from "../schema/annotations.js";
import { typesOf } from "../schema/json-types.js";
import { keywords } from "../schema/keywords.js";
import { type Json, type Schema, without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/**
 * Says a union in one schema where the members' types tell them apart: `anyOf: [{ type: "string" },
 * { type: "null" }]` is `type: ["string", "null"]`. What is wrong with a value is then one issue, not one
 * for each member.
 *
 * A `oneOf` without a discriminator is what Pydantic writes for a callable `Discriminator`. It never means that the
 * other members refuse the value, so it becomes `anyOf`.
 */
export const unions: Pass = {
  name: "unions",
  repairs:
    "`anyOf: [X, null]` and other unions whose members differ in type; `oneOf` without a discriminator",
  apply: (document) => mapSchemas(mapSchemas(document, inclusiveUnion), mergedUnion),
};

/** `oneOf` without a discriminator as `anyOf`. */
export function inclusiveUnion(schema: Schema): Schema {
  const { oneOf, anyOf, discriminator, allOf = [] } = schema;
  if (oneOf === undefined || discriminator !== undefined) return schema;
  const rest = without(schema, "oneOf");
  return anyOf === undefined
    ? { ...rest, anyOf: oneOf }
    : { ...rest, allOf: [...allOf, { anyOf: oneOf }] };
}

function mergedUnion(schema: Schema): Schema {
  const members = schema.anyOf?.flatMap(flattened);
  if (members === undefined) return schema;
  const rest = without(schema, "anyOf");
  const union = { ...rest, anyOf: members };
  if (Object.keys(constraintsOf(rest)).length > 0) return union;
  const merged = mergedValues(members) ?? mergedTypes(members);
  if (merged === undefined) return union;
  const inner = Object.assign({}, ...members.map(annotationsOf));
  return { ...merged, ...inner, ...rest };
}

/** A union inside a union is the same as its members, if nothing is said of it as a whole. */
function flattened(member: Schema): readonly Schema[] {
  return member.anyOf !== undefined && Object.keys(member).length === 1 ? member.anyOf : [member];
}

/** Allowed values and null → allowed values. */
function mergedValues(members: readonly Schema[]): Schema | undefined {
  const values: Json[] = [];
  for (const member of members) {
    const { const: constant, enum: allowed, type, ...others } = constraintsOf(member);
    const [only, ...more] = [allowed, constant, type].filter((said) => said !== undefined);
    if (only === undefined || more.length > 0 || Object.keys(others).length > 0) return undefined;
    if (allowed !== undefined) values.push(...allowed);
    else if (constant !== undefined) values.push(constant);
    else if (type === "null") values.push(null);
    else return undefined;
  }
  return values.every((value) => value === null) ? undefined : { enum: [...new Set(values)] };
}

/** Whether a keyword says something of values of these types alone, and so can stand beside other types. */
function isAboutOnly(keyword: string, types: readonly string[]): boolean {
  const known = keywords.get(keyword);
  if (known?.types === undefined || known.unmergeable === true) return false;
  return known.types.some((type) => types.includes(type));
}

function mergedTypes(members: readonly Schema[]): Schema | undefined {
  const types: string[] = [];
  let merged: Schema = {};
  for (const member of members) {
    const constraints = constraintsOf(member);
    const memberTypes = typesOf(constraints);
    if (memberTypes === undefined || memberTypes.some((type) => overlaps(types, type)))
      return undefined;
    const own = without(constraints, "type");
    if (!Object.keys(own).every((keyword) => isAboutOnly(keyword, memberTypes))) return undefined;
    if (hasText(member) && members.length > 2) return undefined;
    types.push(...memberTypes);
    merged = { ...merged, ...own };
  }
  const [only, ...others] = types;
  return { type: only !== undefined && others.length === 0 ? only : types, ...merged };
}

/** Whether a member has documentation of its own, which a merge of several would lose. */
function hasText(member: Schema): boolean {
  return member.title !== undefined || member.description !== undefined;
}

function overlaps(types: readonly string[], type: string): boolean {
  if (type === "integer" || type === "number")
    return types.includes("integer") || types.includes("number");
  return types.includes(type);
}
