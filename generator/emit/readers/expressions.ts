import { tagValues } from "../../canonical/discriminators.js";
import { type CanonicalModule, readDocument } from "../../canonical/module.js";
import { referencedName } from "../../canonical/references.js";
import { isScalar } from "../../canonical/union-members.js";
import { isJsonObject, type Schema } from "../../schema.js";
import type { Flavours } from "../flavours.js";
import { literal, propertyAccess } from "../literal.js";
import { dictionaryValues } from "./filled-default.js";
import { isObjectModel } from "./models.js";

/** What is known while the readers of a module are written. */
export interface ReaderContext {
  readonly module: CanonicalModule;
  /** The models that have a reader; values of the others are taken as they are. */
  readonly withReader: ReadonlySet<string>;
  /** The runtime's functions that the code calls. */
  readonly runtime: Set<string>;
  /** The validators that the code calls. */
  readonly validators: Set<string>;
  /** The functions that read tagged unions, by their text; each has the name given by `unionName`. */
  readonly unions: Map<string, string>;
  /** What the function that reads a tagged union is called; it names the field that the union is of. */
  readonly unionName: () => string;
  readonly flavours: Flavours;
}

/**
 * The expression that reads a value, or undefined where the value is taken as it is.
 *
 * @param value - the expression of the valid value; simple enough to stand in the code more than once.
 */
export function readExpression(
  schema: Schema,
  value: string,
  context: ReaderContext,
): string | undefined {
  if (schema.typeParameter !== undefined) return undefined;
  if (schema.$ref !== undefined) {
    const name = referencedName(schema.$ref);
    return context.withReader.has(name) ? `read${name}(${value})` : undefined;
  }
  const members = schema.anyOf ?? schema.oneOf;
  if (members !== undefined) return unionExpression(schema, members, value, context);
  if (schema.allOf !== undefined) return intersectionExpression(schema.allOf, value, context);
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  if (types.includes("array"))
    return guarded(types, "array", value, listExpression(schema, value, context));
  if (types.includes("object")) {
    return guarded(types, "object", value, dictionaryExpression(schema, value, context));
  }
  return undefined;
}

/** Reads only what is of the type; null and scalars beside it are taken as they are. */
function guarded(
  types: readonly string[],
  type: "array" | "object",
  value: string,
  read: string,
): string {
  const others = types.filter((other) => other !== type);
  if (others.length === 0) return read;
  if (others.length === 1 && others[0] === "null") return `${value} === null ? null : ${read}`;
  if (type === "array") return `Array.isArray(${value}) ? ${read} : ${value}`;
  return `typeof ${value} === "object" && ${value} !== null ? ${read} : ${value}`;
}

function listExpression(schema: Schema, value: string, context: ReaderContext): string {
  const { prefixItems, items } = schema;
  if (prefixItems !== undefined) {
    const closed = items === false || schema.maxItems === prefixItems.length;
    const whole = closed && schema.minItems === prefixItems.length;
    const read = prefixItems.map((item, index) =>
      readExpression(item, `${value}[${index}]`, context),
    );
    if (!whole || read.every((item) => item === undefined)) return `[...${value}]`;
    return `[${read.map((item, index) => item ?? `${value}[${index}]`).join(", ")}]`;
  }
  const item = isJsonObject(items) ? readExpression(items, "item", context) : undefined;
  if (item === undefined) return `[...${value}]`;
  return `${value}.map(${arrow("item", item)})`;
}

function dictionaryExpression(schema: Schema, value: string, context: ReaderContext): string {
  const [only, ...others] = dictionaryValues(schema);
  const entry =
    only !== undefined && others.length === 0 ? readExpression(only, "entry", context) : undefined;
  if (entry === undefined) return `{ ...${value} }`;
  context.runtime.add("mapValues");
  return `mapValues(${value}, ${arrow("entry", entry)})`;
}

/** A function of one expression; an object needs parentheses, or it would be a body. */
function arrow(parameter: string, expression: string): string {
  return `(${parameter}) => ${expression.startsWith("{") ? `(${expression})` : expression}`;
}

/** Objects alone can be put together from what each member makes of them. */
function intersectionExpression(
  members: readonly Schema[],
  value: string,
  { module }: ReaderContext,
): string | undefined {
  const names = members.map(({ $ref = "" }) => referencedName($ref));
  if (!names.every((name) => isObjectModel(module.models.get(name)?.read))) return undefined;
  return `{ ${names.map((name) => `...read${name}(${value})`).join(", ")} }`;
}

function unionExpression(
  schema: Schema,
  members: readonly Schema[],
  value: string,
  context: ReaderContext,
): string | undefined {
  const isNullable = members.some(({ type }) => type === "null");
  const others = members.filter(({ type }) => type !== "null");
  const definitions = readDocument(context.module).$defs ?? {};
  const isTried =
    schema.discriminator === undefined &&
    others.filter((member) => !isScalar(member, definitions)).length > 1;
  if (isTried) {
    const tried = trial(others, value, context);
    return isNullable && tried !== undefined ? `${value} === null ? null : ${tried}` : tried;
  }
  const read = others.map((member) => readExpression(member, value, context));
  if (read.every((expression) => expression === undefined)) return undefined;
  const [only, ...more] = read;
  if (only !== undefined && more.length === 0)
    return isNullable ? `${value} === null ? null : ${only}` : only;
  const chosen = taggedExpression(schema, others, value, context) ?? onlyObject(read, value);
  return isNullable ? `${value} === null ? null : ${chosen}` : chosen;
}

/** A call of a function that switches on the tag: the tag tells which member the value is. */
function taggedExpression(
  schema: Schema,
  members: readonly Schema[],
  value: string,
  context: ReaderContext,
): string | undefined {
  if (schema.discriminator === undefined) return undefined;
  const names = members.map(({ $ref = "" }) => referencedName($ref));
  const wireTypes = names.map((name) => context.flavours.typeName(name, "wire"));
  const body = `(value: ${wireTypes.join(" | ")}): ${names.join(" | ")} {\n${unionSwitch(schema, context)}\n}\n`;
  const name = context.unions.get(body) ?? context.unionName();
  context.unions.set(body, name);
  return `${name}(${value})`;
}

/** The switch that reads `value`, a value of a tagged union. */
export function unionSwitch({ discriminator, oneOf = [] }: Schema, context: ReaderContext): string {
  const tag = discriminator?.propertyName ?? "";
  const cases = oneOf.map(({ $ref = "" }) => {
    const name = referencedName($ref);
    const tags = tagValues(context.module.models.get(name)?.read, tag) ?? [];
    return `${tags.map((text) => `case ${literal(text)}:`).join("\n")}\nreturn read${name}(value);`;
  });
  return `switch (${propertyAccess("value", tag)}) {\n${cases.join("\n")}\n}`;
}

/** One member is a model, a list or a dictionary, and the others are scalars: what is an object is that one. */
function onlyObject(read: readonly (string | undefined)[], value: string): string {
  const [only = value] = read.filter((expression) => expression !== undefined);
  return `typeof ${value} === "object" && ${value} !== null ? ${only} : ${value}`;
}

/** Nothing tells the members apart at a glance: the one that accepts the value and keeps most of it. */
function trial(
  members: readonly Schema[],
  value: string,
  context: ReaderContext,
): string | undefined {
  const candidates = members.flatMap(({ $ref }) => {
    const name = $ref === undefined ? undefined : referencedName($ref);
    if (name === undefined || !context.withReader.has(name)) return [];
    context.validators.add(name);
    return [`[validate${name}, read${name}]`];
  });
  if (candidates.length === 0) return undefined;
  context.runtime.add("readMember");
  return `readMember(${value}, [${candidates.join(", ")}])`;
}
