import type { Node } from "../../../model/node.js";
import { isNull } from "../../../model/nullability.js";
import type { CopyContext } from "./context.js";
import { type Converted, chained, converting } from "./converting.js";
import { dictionaryExpression, listExpression } from "./expressions.js";

/** The expression that copies a value of a union whose members are of one JSON type each; undefined as elsewhere. */
export function typedUnionExpression(
  members: readonly Node[],
  value: string,
  context: CopyContext,
): string | undefined {
  const copied = structureExpression(members, value, context);
  const converted = members
    .map((member) => converting(member, value, context))
    .find((each) => each !== undefined);
  return converted === undefined
    ? copied
    : convertedExpression(members, value, converted, copied ?? value);
}

function convertedExpression(
  members: readonly Node[],
  value: string,
  converted: Converted,
  otherwise: string,
): string {
  const isOnlyNullable = members.length === 2 && members.some(isNull);
  return isOnlyNullable
    ? `${value} === null ? null : ${converted.expression}`
    : chained([converted], otherwise);
}

/** The copy of what is a list or an object; null and scalars beside it are taken as they are. */
function structureExpression(
  members: readonly Node[],
  value: string,
  context: CopyContext,
): string | undefined {
  const lists = members.find((node) => node.kind === "list" || node.kind === "tuple");
  const objects = members.find((node) => node.kind === "dictionary" || node.kind === "object");
  const list = lists && listExpression(lists, value, context);
  const dictionary = objects && dictionaryExpression(objects, value, context);
  const isList = `Array.isArray(${value})`;
  const isObject = `typeof ${value} === "object" && ${value} !== null`;
  const scalars = members.filter((member) => member !== lists && member !== objects);
  const isNullable = scalars.length === 1 && scalars.every(isNull);
  // Null and the other scalars are told first or last, so the last structure needs no test of its own.
  const isUnambiguous = scalars.length === 0 || isNullable;
  const orNull = (copied: string): string =>
    isNullable ? `${value} === null ? null : ${copied}` : copied;
  if (list !== undefined && dictionary !== undefined) {
    const rest = isUnambiguous ? dictionary : `${isObject} ? ${dictionary} : ${value}`;
    return orNull(`${isList} ? ${list} : ${rest}`);
  }
  if (list !== undefined) {
    const isOnly = isUnambiguous && objects === undefined;
    return isOnly ? orNull(list) : `${isList} ? ${list} : ${value}`;
  }
  if (dictionary === undefined) return undefined;
  if (isUnambiguous && lists === undefined) return orNull(dictionary);
  const test = lists === undefined ? isObject : `${isObject} && !${isList}`;
  return `${test} ? ${dictionary} : ${value}`;
}
