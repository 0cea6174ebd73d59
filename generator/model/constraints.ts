import type { Count, ListNode, Node, NumberNode, StringNode, TupleNode } from "./node.js";
import { assertNever } from "./node.js";

/** One thing that a node demands of its values besides their type. */
export type Constraint =
  | { readonly kind: "range" | "count" | "unique"; readonly words: string }
  | { readonly kind: "pattern"; readonly pattern: string }
  | { readonly kind: "format"; readonly format: string };

/**
 * What the nodes demand of their values besides the type, each demand once and in the order that readers expect:
 * numbers, sizes, patterns, formats. What is inside the values is not looked at.
 */
export function constraintsOf(nodes: readonly Node[]): readonly Constraint[] {
  const found = nodes.flatMap(ownConstraints);
  const ordered = kinds.flatMap((kind) => found.filter((constraint) => constraint.kind === kind));
  const texts = ordered.map((constraint) => JSON.stringify(constraint));
  return ordered.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
}

/**
 * The nodes that constrain the values of a node, each those of one JSON type. Of a union whose members are not told
 * apart by their type there are none: what a member demands is said beside that member.
 */
export function constrainingNodes(node: Node): readonly Node[] {
  switch (node.kind) {
    case "union":
      return node.distinction.kind === "type" ? node.members : [];
    case "any":
      return node.when;
    case "intersection":
      return node.members.flatMap(constrainingNodes);
    default:
      return [node];
  }
}

const kinds = ["range", "count", "unique", "pattern", "format"] as const;

function ownConstraints(node: Node): readonly Constraint[] {
  switch (node.kind) {
    case "number":
      return [...rangeOf(node), ...formatOf(node.format)];
    case "string":
      return stringConstraints(node);
    case "list":
    case "tuple":
      return [...countOf(node.count, "item"), ...uniqueness(node)];
    case "dictionary":
    case "object":
      return countOf(node.count, "entry", "entries");
    case "reference":
    case "literals":
    case "null":
    case "boolean":
    case "union":
    case "intersection":
    case "typeParameter":
    case "any":
    case "condition":
    case "never":
      return [];
    default:
      return assertNever(node);
  }
}

function rangeOf(node: NumberNode): readonly Constraint[] {
  const { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below, multipleOf } = node;
  const words: string[] = [];
  if (minimum !== undefined && maximum !== undefined)
    words.push(`between ${minimum} and ${maximum}`);
  else if (minimum !== undefined) words.push(`${minimum} or more`);
  else if (maximum !== undefined) words.push(`${maximum} or less`);
  if (above !== undefined) words.push(`greater than ${above}`);
  if (below !== undefined) words.push(`less than ${below}`);
  if (multipleOf !== undefined) words.push(`a multiple of ${multipleOf}`);
  return words.map((each) => ({ kind: "range", words: each }));
}

function stringConstraints(node: StringNode): readonly Constraint[] {
  const pattern = node.sourcePattern ?? node.pattern;
  return [
    ...countOf(node.length, "character"),
    ...(pattern === undefined ? [] : [{ kind: "pattern", pattern } as const]),
    ...formatOf(node.sourceFormat ?? node.format),
  ];
}

function uniqueness({ isUnique }: ListNode | TupleNode): readonly Constraint[] {
  return isUnique ? [{ kind: "unique", words: "no item twice" }] : [];
}

function formatOf(format: string | undefined): readonly Constraint[] {
  return format === undefined ? [] : [{ kind: "format", format }];
}

function countOf({ least, most }: Count, one: string, many = `${one}s`): readonly Constraint[] {
  const words = countWords(least, most, (count) => `${count} ${count === 1 ? one : many}`);
  return words === undefined ? [] : [{ kind: "count", words }];
}

function countWords(
  least: number | undefined,
  most: number | undefined,
  counted: (count: number) => string,
): string | undefined {
  if (least !== undefined && most !== undefined)
    return least === most ? `exactly ${counted(least)}` : `${least} to ${counted(most)}`;
  if (most !== undefined) return `at most ${counted(most)}`;
  return least === undefined || least === 0 ? undefined : `at least ${counted(least)}`;
}
