import { expressionIn, literal } from "../../../code/literal.js";
import { failure } from "../../../diagnostics/diagnostic.js";
import { readAsOf } from "../../../model/conversions.js";
import { isFilledTuple } from "../../../model/forms.js";
import type {
  DictionaryNode,
  ListNode,
  Node,
  ObjectNode,
  TupleNode,
  UnionNode,
} from "../../../model/node.js";
import { entryValues, objectIn, shapeOf } from "../../../model/shape.js";
import { tagsOf } from "../../../model/tags.js";
import type { Json } from "../../../schema/schema.js";
import type { CopyContext } from "./context.js";
import { converting } from "./converting.js";

/**
 * A default as the reader would give it: the defaults of the models in it are filled in too, and its times are
 * expressions.
 *
 * @param within - the fields whose defaults are being filled in already.
 * @throws Failure (schema) where a default would have itself inside it, without end.
 */
export function filledDefault(
  node: Node,
  value: unknown,
  context: CopyContext,
  within: readonly Node[] = [],
): unknown {
  if (value === null) return value;
  const shape = shapeOf(node);
  switch (shape.kind) {
    case "reference":
      return filledDefault(shape.target, value, context, within);
    case "union": {
      const member = memberFor(shape, value, context);
      return member === undefined ? value : filledDefault(member, value, context, within);
    }
    case "list":
    case "tuple":
      return Array.isArray(value) ? filledList(shape, value, context, within) : value;
    case "dictionary":
      return isObject(value) ? filledDictionary(shape, value, context, within) : value;
    case "object":
      return isObject(value) ? filledObject(shape, value, context, within) : value;
    default:
      return filledScalar(shape, value, context);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A time is what its text is read as; a number that is not finite stands in schemas as one. */
function filledScalar(node: Node, value: unknown, context: CopyContext): unknown {
  const readAs = readAsOf(node);
  if (readAs === undefined || readAs === "number" || typeof value !== "string") return value;
  const { expression } = converting(node, literal(value), context) ?? {};
  return expression === undefined ? value : expressionIn(expression);
}

function filledList(
  node: ListNode | TupleNode,
  value: readonly unknown[],
  context: CopyContext,
  within: readonly Node[],
): unknown {
  const [first, rest] = node.kind === "tuple" ? [node.items, node.rest] : [[], node.items];
  const given = value.map((item, index) => {
    const itemNode = first[index] ?? rest;
    return typeof itemNode === "object" ? filledDefault(itemNode, item, context, within) : item;
  });
  const missing = isFilledTuple(node) ? node.items.slice(value.length) : [];
  return [
    ...given,
    ...missing.map((item, index) => {
      if (within.includes(item)) throw withoutEnd(String(value.length + index));
      return filledDefault(item, item.annotations.default, context, [...within, item]);
    }),
  ];
}

function filledDictionary(
  node: DictionaryNode,
  value: object,
  context: CopyContext,
  within: readonly Node[],
): unknown {
  const [only, ...others] = entryValues(node);
  if (only === undefined || others.length > 0) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, filledDefault(only, entry, context, within)]),
  );
}

function filledObject(
  { fields, additional }: ObjectNode,
  value: object,
  context: CopyContext,
  within: readonly Node[],
): unknown {
  const given = new Map<string, unknown>(Object.entries(value));
  const known = fields.flatMap(({ name, node }) => {
    if (given.has(name)) {
      return [[name, filledDefault(node, given.get(name), context, within)] as const];
    }
    const fallback = node.annotations.default;
    if (fallback === undefined) return [];
    if (within.includes(node)) throw withoutEnd(name);
    return [[name, filledDefault(node, fallback, context, [...within, node])] as const];
  });
  const others = typeof additional === "object" ? [...given] : [];
  return Object.fromEntries([...others, ...known]);
}

function withoutEnd(name: string): Error {
  return failure("default-without-end", { name });
}

/** The member of a union that a default is of: the one with its tag, or of those that accept it the closest. */
function memberFor(
  { members, distinction }: UnionNode,
  value: unknown,
  { accepts }: CopyContext,
): Node | undefined {
  if (distinction.kind === "tag" && typeof value === "object" && value !== null) {
    const { tag } = distinction;
    return members.find((member) => tagsOf(member, tag)?.includes(Reflect.get(value, tag)));
  }
  // Safe: a default is JSON.
  const accepting = members.filter((member) => accepts(member, value as Json));
  const [first, ...more] = accepting;
  if (more.length === 0 || typeof value !== "object") return first;
  const kept = (member: Node): number => {
    const target = member.kind === "reference" ? member.target : member;
    const names = objectIn(target)?.fields.map(({ name }) => name) ?? [];
    return Object.keys(value ?? {}).filter((name) => names.includes(name)).length;
  };
  return accepting.toSorted((left, right) => kept(right) - kept(left))[0];
}
