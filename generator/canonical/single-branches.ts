import { type Schema, without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/** Keywords that describe and do not constrain. */
export const annotationKeywords: readonly string[] = [
  "title",
  "description",
  "default",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "origin",
];

/** A schema's annotations alone. */
export function annotationsOf(schema: Schema): Schema {
  return Object.fromEntries(
    Object.entries(schema).filter(([key]) => annotationKeywords.includes(key)),
  );
}

/** A schema's constraints alone. */
export function constraintsOf(schema: Schema): Schema {
  return without(schema, ...annotationKeywords);
}

/**
 * Unwraps unions and intersections of one member, as Pydantic before 2.9 wrote every described `$ref`
 * (`{ allOf: [{ $ref }], description }`); the outer annotations win.
 */
export const singleBranches: Pass = {
  name: "single-branches",
  repairs: "`allOf`, `anyOf` and `oneOf` with one member; `$ref` with constraints beside it",
  apply: (document) => mapSchemas(document, (schema) => constrainedReference(unwrapped(schema))),
};

function unwrapped(schema: Schema): Schema {
  for (const keyword of ["allOf", "anyOf", "oneOf"] as const) {
    const [only, ...others] = schema[keyword] ?? [];
    if (only === undefined || others.length > 0) continue;
    const rest = without(schema, keyword, "discriminator");
    if (interfere(constraintsOf(rest), constraintsOf(only))) continue;
    return unwrapped({ ...only, ...rest });
  }
  return schema;
}

/** Keywords that look at what others beside them say; in a schema of their own they look at nothing else. */
const families: readonly (readonly string[])[] = [
  ["properties", "patternProperties", "additionalProperties"],
  ["prefixItems", "items"],
  ["contains", "minContains", "maxContains"],
  ["if", "then", "else"],
];

/** Whether two schemas would mean something else if they were one. */
function interfere(left: Schema, right: Schema): boolean {
  const keywords = Object.keys(left);
  const looksAtAll = [...keywords, ...Object.keys(right)].some((key) =>
    key.startsWith("unevaluated"),
  );
  if (looksAtAll && keywords.length > 0) return true;
  return keywords.some((keyword) => {
    const family = families.find((members) => members.includes(keyword)) ?? [keyword];
    return family.some((member) => Object.hasOwn(right, member));
  });
}

/** `{ $ref, minItems }` → `{ allOf: [{ $ref }, { minItems }] }`: what stands beside a `$ref` counts too. */
function constrainedReference(schema: Schema): Schema {
  if (schema.$ref === undefined || schema.$defs !== undefined) return schema;
  const beside = without(constraintsOf(schema), "$ref");
  if (Object.keys(beside).length === 0) return schema;
  const { $ref } = schema;
  // What is "unevaluated" is so by everything beside it, so these two stay outside.
  const unevaluated = Object.fromEntries(
    Object.entries(beside).filter(([keyword]) => keyword.startsWith("unevaluated")),
  );
  const own = without(beside, "allOf", ...Object.keys(unevaluated));
  const members = [{ $ref }, ...(beside.allOf ?? []), own];
  return {
    ...annotationsOf(schema),
    ...unevaluated,
    allOf: members.filter((member) => Object.keys(member).length > 0),
  };
}
