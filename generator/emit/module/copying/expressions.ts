import { isWholeTuple } from "../../../canonical/conversions.js";
import { referencedName } from "../../../canonical/references.js";
import { isJsonObject, type Schema } from "../../../schema/schema.js";
import type { CopyContext } from "./context.js";
import { chained, converting } from "./converting.js";
import { dictionaryValues } from "./filled-default.js";
import { isObjectModel } from "./models.js";
import { unionExpression } from "./unions.js";

/**
 * The expression that copies a value, or undefined where the value is taken as it is.
 *
 * @param value - the expression of the valid value; simple enough to stand in the code more than once.
 */
export function copyExpression(
  schema: Schema,
  value: string,
  context: CopyContext,
): string | undefined {
  if (schema.typeParameter !== undefined) return undefined;
  if (schema.$ref !== undefined) {
    const name = referencedName(schema.$ref);
    return context.copied.has(name) ? `${context.direction.verb}${name}(${value})` : undefined;
  }
  const members = schema.anyOf ?? schema.oneOf;
  if (members !== undefined) return unionExpression(schema, members, value, context);
  if (schema.allOf !== undefined) return intersectionExpression(schema.allOf, value, context);
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  const copied = structureExpression(schema, types, value, context);
  const converted = converting(schema, value, context);
  if (converted === undefined) return copied;
  if (types.length <= 1) return converted.expression;
  const isNullable = types.length === 2 && types.includes("null");
  return isNullable
    ? `${value} === null ? null : ${converted.expression}`
    : chained([converted], copied ?? value);
}

/** The copy of what is a list or an object; null and scalars beside it are taken as they are. */
function structureExpression(
  schema: Schema,
  types: readonly string[],
  value: string,
  context: CopyContext,
): string | undefined {
  const list = types.includes("array") ? listExpression(schema, value, context) : undefined;
  const dictionary = types.includes("object")
    ? dictionaryExpression(schema, value, context)
    : undefined;
  const isList = `Array.isArray(${value})`;
  const isObject = `typeof ${value} === "object" && ${value} !== null`;
  const scalars = types.filter((type) => type !== "array" && type !== "object");
  const isNullable = scalars.length === 1 && scalars[0] === "null";
  // Null and the other scalars are told first or last, so the last structure needs no test of its own.
  const isTold = scalars.length === 0 || isNullable;
  const orNull = (copied: string): string =>
    isNullable ? `${value} === null ? null : ${copied}` : copied;
  if (list !== undefined && dictionary !== undefined) {
    const rest = isTold ? dictionary : `${isObject} ? ${dictionary} : ${value}`;
    return orNull(`${isList} ? ${list} : ${rest}`);
  }
  if (list !== undefined) {
    const isOnly = isTold && !types.includes("object");
    return isOnly ? orNull(list) : `${isList} ? ${list} : ${value}`;
  }
  if (dictionary === undefined) return undefined;
  if (isTold && !types.includes("array")) return orNull(dictionary);
  const test = types.includes("array") ? `${isObject} && !${isList}` : isObject;
  return `${test} ? ${dictionary} : ${value}`;
}

function listExpression(schema: Schema, value: string, context: CopyContext): string | undefined {
  const { prefixItems, items } = schema;
  const asItIs = context.direction.copiesAll ? `[...${value}]` : undefined;
  if (prefixItems !== undefined) {
    if (!isWholeTuple(schema)) return asItIs;
    const copied = prefixItems.map((item, index) =>
      copyExpression(item, `${value}[${index}]`, context),
    );
    if (copied.every((item) => item === undefined)) return asItIs;
    return `[${copied.map((item, index) => item ?? `${value}[${index}]`).join(", ")}]`;
  }
  const item = isJsonObject(items) ? copyExpression(items, "item", context) : undefined;
  return item === undefined ? asItIs : `${value}.map(${arrow("item", item)})`;
}

function dictionaryExpression(
  schema: Schema,
  value: string,
  context: CopyContext,
): string | undefined {
  const [only, ...others] = dictionaryValues(schema);
  const entry =
    only !== undefined && others.length === 0 ? copyExpression(only, "entry", context) : undefined;
  if (entry === undefined) return context.direction.copiesAll ? `{ ...${value} }` : undefined;
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
  { module, copied, direction }: CopyContext,
): string | undefined {
  const names = members.map(({ $ref = "" }) => referencedName($ref));
  if (!names.every((name) => isObjectModel(module.models.get(name)?.read))) return undefined;
  if (!names.some((name) => copied.has(name))) return undefined;
  const parts = names.map((name) =>
    copied.has(name) ? `...${direction.verb}${name}(${value})` : `...${value}`,
  );
  return `{ ${parts.join(", ")} }`;
}
