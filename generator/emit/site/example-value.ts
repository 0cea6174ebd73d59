import { type Acceptance, acceptanceIn } from "../../canonical/acceptance.js";
import { type CanonicalModule, readDocument } from "../../canonical/module.js";
import { formats } from "../../formats/formats.js";
import { typesOf } from "../../schema/json-types.js";
import { referencedName } from "../../schema/reference-names.js";
import { isJsonObject, type Json, type Schema } from "../../schema/schema.js";

/** Makes values that are like what a service sends, from the examples in its schema as far as it has some. */
export type ExampleMaker = (schema: Schema) => Json | undefined;

/**
 * A maker for the schemas of a module.
 *
 * @param isCareful - whether examples that their own schema does not accept are passed over. Few schemas have any, and
 * looking takes time.
 */
export function exampleMaker(module: CanonicalModule, isCareful: boolean): ExampleMaker {
  const accepts = isCareful ? acceptanceIn(readDocument(module)) : () => true;
  const scope: Scope = { module, accepts, open: [] };
  return (schema) => exampleOf(schema, scope);
}

interface Scope {
  readonly module: CanonicalModule;
  readonly accepts: Acceptance;
  /** The models that are being made: one within itself ends where it may. */
  readonly open: readonly string[];
}

/** An example that the schema has itself, or one made of the examples of its parts; undefined where none is found. */
function exampleOf(schema: Schema, scope: Scope): Json | undefined {
  const given = (schema.examples ?? []).find((example) => scope.accepts(schema, example));
  if (given !== undefined && given !== null) return given;
  // Safe: JSON has no undefined.
  if (Object.hasOwn(schema, "const")) return schema.const as Json;
  if (schema.default !== undefined && !isEmpty(schema.default)) return schema.default;
  if (schema.enum !== undefined) return schema.enum.find((value) => value !== null) ?? null;
  if (schema.$ref !== undefined) return exampleOfModel(referencedName(schema.$ref), scope);
  const made = madeExample(schema, scope);
  if (made !== undefined && scope.accepts(schema, made)) return made;
  return schema.default ?? given;
}

/** An empty list or null shows less than what could be there. */
function isEmpty(value: Json): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function exampleOfModel(name: string, scope: Scope): Json | undefined {
  const model = scope.module.models.get(name);
  const schema = model?.read ?? model?.written;
  if (schema === undefined || scope.open.includes(name)) return undefined;
  return exampleOf(schema, { ...scope, open: [...scope.open, name] });
}

function madeExample(schema: Schema, scope: Scope): Json | undefined {
  const members = schema.anyOf ?? schema.oneOf;
  if (members !== undefined) {
    for (const member of members) {
      const value = member.type === "null" ? undefined : exampleOf(member, scope);
      if (value !== undefined) return value;
    }
    return members.some(({ type }) => type === "null") ? null : undefined;
  }
  if (schema.allOf !== undefined) return schema.allOf[0] && exampleOf(schema.allOf[0], scope);
  const types = typesOf(schema);
  switch (types?.find((type) => type !== "null") ?? types?.[0]) {
    case "null":
      return null;
    case "boolean":
      return true;
    case "integer":
      return numberExample(schema, 1);
    case "number":
      return numberExample(schema, 0.5);
    case "string":
      return textExample(schema);
    case "array":
      return listExample(schema, scope);
    default:
      return objectExample(schema, scope);
  }
}

function objectExample(schema: Schema, scope: Scope): Json | undefined {
  const entries: [string, Json][] = [];
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const value = exampleOf(property, scope);
    if (value !== undefined) entries.push([name, value]);
    else if (schema.required?.includes(name) === true) return undefined;
  }
  // Like a literal, but for a property `__proto__`, which is one like any other.
  return Object.fromEntries(entries);
}

function listExample(schema: Schema, scope: Scope): Json | undefined {
  if (schema.prefixItems !== undefined) {
    const items = schema.prefixItems.map((item) => exampleOf(item, scope));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  if (!isJsonObject(schema.items)) return [];
  const item = exampleOf(schema.items, scope);
  if (item === undefined) return (schema.minItems ?? 0) === 0 ? [] : undefined;
  const count = Math.min(Math.max(1, schema.minItems ?? 0), schema.maxItems ?? 1000, 1000);
  return Array.from({ length: count }, () => item);
}

function numberExample(schema: Schema, step: number): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + step);
  const most = maximum ?? (exclusiveMaximum === undefined ? undefined : exclusiveMaximum - step);
  const value = least ?? (most !== undefined && most < 1 ? most : 1);
  if (multipleOf === undefined) return value;
  return Math.ceil(value / multipleOf) * multipleOf;
}

function textExample(schema: Schema): string {
  const text = formats.get(schema.format ?? "")?.example ?? "text";
  const { minLength = 0, maxLength } = schema;
  return text
    .padEnd(Math.min(minLength, 10_000), "-")
    .slice(0, maxLength ?? text.length + minLength);
}
