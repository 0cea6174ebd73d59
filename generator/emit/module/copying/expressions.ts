import { literal } from "../../../code/literal.js";
import { isFilledTuple, presentItems } from "../../../model/forms.js";
import {
  assertNever,
  type DictionaryNode,
  type IntersectionNode,
  type ListNode,
  type Node,
  type ObjectNode,
  type TupleNode,
} from "../../../model/node.js";
import { acceptsNull } from "../../../model/nullability.js";
import {
  entryValues,
  isCertainObject,
  isWholeTuple,
  shapingMembers,
} from "../../../model/shape.js";
import type { CopyContext } from "./context.js";
import { converting } from "./converting.js";
import { filledDefault } from "./filled-default.js";
import { typedUnionExpression } from "./typed-unions.js";
import { unionExpression } from "./unions.js";

/**
 * The expression that copies a value, or undefined where the value is taken as it is.
 *
 * @param value - the expression of the valid value; simple enough to stand in the code more than once.
 */
export function copyExpression(
  node: Node,
  value: string,
  context: CopyContext,
): string | undefined {
  switch (node.kind) {
    case "reference": {
      const { name } = node.model;
      return context.copied.has(node.model)
        ? `${context.direction.verb}${name}(${value})`
        : undefined;
    }
    case "union":
      return node.distinction.kind === "type"
        ? typedUnionExpression(node.members, value, context)
        : unionExpression(node, value, context);
    case "intersection":
      return intersectionExpression(node, value, context);
    case "list":
    case "tuple":
      return listExpression(node, value, context);
    case "dictionary":
    case "object":
      return dictionaryExpression(node, value, context);
    case "literals":
    case "null":
    case "string":
      return converting(node, value, context)?.expression;
    case "typeParameter":
    case "boolean":
    case "number":
    case "any":
    case "condition":
    case "never":
      return undefined;
    default:
      return assertNever(node);
  }
}

/** The copy of a list. */
export function listExpression(
  node: ListNode | TupleNode,
  value: string,
  context: CopyContext,
): string | undefined {
  const asItIs = context.direction.copiesAll ? `[...${value}]` : undefined;
  if (node.kind === "tuple") {
    if (!isWholeTuple(node) && !isFilledTuple(node)) return asItIs;
    const present = presentItems(node, context.direction.from);
    const copied = node.items.map((item, index) => {
      const access = `${value}[${index}]`;
      return index < present
        ? copyExpression(item, access, context)
        : filledItem(item, access, context);
    });
    if (copied.every((item) => item === undefined)) return asItIs;
    return `[${copied.map((item, index) => item ?? `${value}[${index}]`).join(", ")}]`;
  }
  const { items } = node;
  const item = typeof items === "object" ? copyExpression(items, "item", context) : undefined;
  return item === undefined ? asItIs : `${value}.map(${arrow("item", item)})`;
}

/** An item of a tuple, or its default where the tuple ends before it. */
function filledItem(item: Node, access: string, context: CopyContext): string {
  const { default: fallback } = item.annotations;
  const filled = literal(filledDefault(item, fallback, context));
  const copied = copyExpression(item, access, context);
  if (copied === undefined && (fallback === null || !acceptsNull(item)))
    return `${access} ?? ${filled}`;
  return `${access} === undefined ? ${filled} : ${copied ?? access}`;
}

/** The copy of an object whose entries are all alike. */
export function dictionaryExpression(
  node: DictionaryNode | ObjectNode,
  value: string,
  context: CopyContext,
): string | undefined {
  const [only, ...others] = entryValues(node);
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
  node: IntersectionNode,
  value: string,
  context: CopyContext,
): string | undefined {
  const members = shapingMembers(node);
  const [only, ...others] = members;
  if (only === undefined) return undefined;
  if (others.length === 0) return copyExpression(only, value, context);
  // What says something of objects alone is about one, where another member demands it.
  const objects = members.filter(({ kind }) => kind !== "any");
  const isObject = objects.length > 0 && objects.every((member) => isCertainObject(member));
  if (!isObject) return undefined;
  const copied = members.map((member) => {
    const expression = copyExpression(member, value, context);
    return expression === `{ ...${value} }` ? value : (expression ?? value);
  });
  if (copied.every((expression) => expression === value)) return undefined;
  return `{ ${[...new Set(copied)].map((expression) => `...${expression}`).join(", ")} }`;
}
