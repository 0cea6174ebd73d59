import { annotationsOf, constraintsOf } from "../schema/annotations.js";
import { typesOf } from "../schema/json-types.js";
import { keywords } from "../schema/keywords.js";
import { type Schema, without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";
import { valueTypes } from "./value-types.js";

/**
 * Unwraps unions and intersections of one member, as Pydantic before 2.9 wrote every described `$ref`
 * (`{ allOf: [{ $ref }], description }`); the outer annotations win.
 */
export const singleBranches: Pass = {
  name: "single-branches",
  repairs: "`allOf`, `anyOf` and `oneOf` with one member; `$ref` with constraints beside it",
  apply: (document) =>
    mapSchemas(document, (schema) => constrainedReference(unwrapped(schema), document)),
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

/** Whether two schemas would mean something else if they were one. */
function interfere(left: Schema, right: Schema): boolean {
  const ofLeft = Object.keys(left);
  const ofRight = Object.keys(right);
  if (ofLeft.length > 0 && [...ofLeft, ...ofRight].some(readsAll)) return true;
  return ofLeft.some((one) => ofRight.some((other) => one === other || areOfOneFamily(one, other)));
}

/** In a schema of their own, two keywords of a family do not read each other. */
function areOfOneFamily(one: string, other: string): boolean {
  const family = keywords.get(one)?.family;
  return family !== undefined && family === keywords.get(other)?.family;
}

/** Whether a keyword reads whatever stands beside it. */
function readsAll(keyword: string): boolean {
  return keywords.get(keyword)?.family === "all";
}

/**
 * The keywords beside a `$ref` that add nothing to it: a type that all its values have, and
 * `additionalProperties: false` without any properties beside it. The latter would refuse every field of the model; who
 * writes it means that the model has no others, which the model itself says.
 */
function needlessBeside(schema: Schema, $ref: string, document: Schema): readonly string[] {
  const types = typesOf(schema);
  const ofTarget = [...valueTypes({ $ref }, document.$defs ?? {})];
  const isOfType = types !== undefined && ofTarget.every((type) => types.includes(type));
  const { additionalProperties, properties, patternProperties } = schema;
  const closes = additionalProperties === false && !properties && !patternProperties;
  return [...(isOfType ? ["type"] : []), ...(closes ? ["additionalProperties"] : [])];
}

/** `{ $ref, minItems }` → `{ allOf: [{ $ref }, { minItems }] }`: what stands beside a `$ref` counts too. */
function constrainedReference(schema: Schema, document: Schema): Schema {
  if (schema.$ref === undefined || schema.$defs !== undefined) return schema;
  const { $ref } = schema;
  const needless = needlessBeside(schema, $ref, document);
  if (needless.length > 0) return constrainedReference(without(schema, ...needless), document);
  const beside = without(constraintsOf(schema), "$ref");
  if (Object.keys(beside).length === 0) return schema;
  // What is "unevaluated" is so by everything beside it, so these two stay outside.
  const unevaluated = Object.fromEntries(
    Object.entries(beside).filter(([keyword]) => readsAll(keyword)),
  );
  const own = without(beside, "allOf", ...Object.keys(unevaluated));
  const members = [{ $ref }, ...(beside.allOf ?? []), own];
  return {
    ...annotationsOf(schema),
    ...unevaluated,
    allOf: members.filter((member) => Object.keys(member).length > 0),
  };
}
