import { isJsonObject, type Schema, sameJson } from "../schema/schema.js";
import { extrasOf } from "./compare-extras.js";
import { compareSchemas } from "./compare-schemas.js";
import { type Comparison, inside, type Place } from "./comparison.js";
import { excerpt } from "./excerpt.js";
import { renamedFields } from "./renamed-fields.js";
import type { RuleCode } from "./rules.js";

/** Compares the fields of two models. */
export function compareFields(
  comparison: Comparison,
  before: Schema,
  after: Schema,
  place: Place,
): void {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const gone = [...old.keys()].filter((name) => !now.has(name));
  const come = [...now.keys()].filter((name) => !old.has(name));
  const renamed = renamedFields(comparison, old, now, gone, come);
  for (const [name, field] of old) {
    const other = now.get(name);
    const at = inside(place, name, "properties", name);
    const newName = renamed.get(name);
    if (other !== undefined) compareField(comparison, field, other, at);
    else if (newName !== undefined) addRenamed(comparison, name, newName, place);
    else comparison.add(removedCode(after), at, "was removed", true);
  }
  const known = new Set(renamed.values());
  for (const [name, field] of now) {
    if (old.has(name) || known.has(name)) continue;
    const at = inside(place, name, "properties", name);
    comparison.add(addedCode(before, field), at, `was added, ${presence(field)}`);
  }
}

/** A field of a model. */
export interface Field {
  readonly schema: Schema;
  readonly isRequired: boolean;
}

/** The fields that a model names; one that is only required is as all others that it does not name. */
function fieldsOf(model: Schema): ReadonlyMap<string, Field> {
  const { properties = {}, required = [] } = model;
  const names = new Set([...Object.keys(properties), ...required]);
  return new Map(
    [...names].map((name) => {
      const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
      const isRequired = required.includes(name);
      return [name, { schema: schema ?? unnamedField(model), isRequired }] as const;
    }),
  );
}

function unnamedField({ additionalProperties, patternProperties }: Schema): Schema {
  if (patternProperties !== undefined) return unknown;
  if (additionalProperties === false) return nothing;
  return isJsonObject(additionalProperties) ? additionalProperties : anything;
}

const anything: Schema = {};
const nothing: Schema = { not: {} };
/** What may be anything that a pattern of keys says. */
const unknown: Schema = { not: { not: {} } };

function addRenamed(comparison: Comparison, old: string, now: string, place: Place): void {
  const at = inside(place, now, "properties", now);
  comparison.add("field-renamed", at, `was added as ${old} was removed: it looks renamed`);
}

function presence({ schema, isRequired }: Field): string {
  if (isRequired) return "and is required";
  return hasDefault(schema) ? `with the default ${excerpt(schema.default)}` : "and may be left out";
}

function addedCode(model: Schema, { schema, isRequired }: Field): RuleCode {
  switch (extrasOf(model)) {
    case "typed":
      return "field-added-among-typed-extras";
    case "kept":
      return "field-added-among-extras";
    case "forbidden":
      return isRequired ? "field-added-required-to-closed" : "field-added-optional-to-closed";
    case "ignored":
      if (isRequired) return "field-added-required";
      return hasDefault(schema) ? "field-added-with-default" : "field-added-optional";
  }
}

function removedCode(model: Schema): RuleCode {
  const extras = extrasOf(model);
  if (extras === "typed") return "field-removed-among-typed-extras";
  return extras === "forbidden" ? "field-removed-from-closed" : "field-removed";
}

function hasDefault(schema: Schema): boolean {
  return Object.hasOwn(schema, "default");
}

function compareField(comparison: Comparison, before: Field, after: Field, place: Place): void {
  if (!before.isRequired && after.isRequired) {
    comparison.add("field-made-required", place, "is required now");
  } else if (before.isRequired && !after.isRequired) {
    const { schema } = after;
    const [code, words]: [RuleCode, string] = hasDefault(schema)
      ? ["field-made-defaulted", `may be left out now, for ${excerpt(schema.default)}`]
      : ["field-made-optional", "may be left out now"];
    comparison.add(code, place, words);
  } else {
    compareDefaults(comparison, before, after, place);
  }
  compareSchemas(comparison, before.schema, after.schema, place);
}

function compareDefaults(comparison: Comparison, before: Field, after: Field, place: Place): void {
  const [was, is] = [hasDefault(before.schema), hasDefault(after.schema)];
  const [old, now] = [before.schema.default, after.schema.default];
  if (was === is && sameJson(old, now)) return;
  const words = !is
    ? `has no default any more; it was ${excerpt(old)}`
    : `has the default ${excerpt(now)}${was ? ` instead of ${excerpt(old)}` : " now"}`;
  comparison.add(after.isRequired ? "default-documented" : defaultCode(was, is), place, words);
}

function defaultCode(was: boolean, is: boolean): RuleCode {
  if (!is) return "default-removed";
  return was ? "default-changed" : "default-added";
}
