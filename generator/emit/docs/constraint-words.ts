import { code, type Inline, inline } from "../../markdown/markdown-text.js";
import { enumerated, line } from "../../markdown/page-parts.js";
import { type Constraint, constrainingNodes, constraintsOf } from "../../model/constraints.js";
import type { Entries, Node } from "../../model/node.js";
import { valuedMembers } from "../../model/nullability.js";
import { shapeOf } from "../../model/shape.js";
import { valueInWords } from "../../schema/json-words.js";
import { formatWords } from "./format-words.js";

/** What a node demands besides its type, each demand on its own: "between 0 and 90", "matches `…`". */
export function constraintWords(node: Node): readonly Inline[] {
  if (node.kind === "intersection") {
    // Bounds that stand beside a union come before those of its members.
    const ordered = [
      ...node.members.filter(({ kind }) => kind !== "union"),
      ...node.members.filter(({ kind }) => kind === "union"),
    ];
    return [...unitWords(node), ...ordered.flatMap(partWords)];
  }
  const nodes = constrainingNodes(node);
  return [
    ...unitWords(node),
    ...constraintsOf(nodes.map(withoutTupleLength)).map(demandWords),
    ...nodes.flatMap(itemWords),
    ...nodes.flatMap((each) => (hasEntries(each) ? keyWords(each) : [])),
    ...nodes.flatMap((each) => (hasEntries(each) ? nested("each value", each.additional) : [])),
    ...onlyMemberWords(node),
  ];
}

/** What one part of an intersection demands; the type's words have no room for a choice of demands alone. */
function partWords(part: Node): readonly Inline[] {
  const choices = part.kind === "union" ? part.members : [];
  const demands = choices.map((choice) => (choice.kind === "any" ? constraintWords(choice) : []));
  if (demands.length < 2 || demands.some((own) => own.length === 0)) return constraintWords(part);
  const [first = [], ...others] = demands.map((own) => enumerated(own, "and"));
  return [line("either ", first, ...others.map((own) => line(" or ", own)))];
}

/** The unit of a number: "in deg". */
function unitWords(node: Node): readonly Inline[] {
  const { unit } = node.annotations;
  return unit === undefined ? [] : [line("in ", inline(unit), mayBeInteger(node) ? ", whole" : "")];
}

function mayBeInteger(node: Node): boolean {
  const shape = shapeOf(node);
  if (shape.kind === "number") return shape.isInteger;
  return (
    shape.kind === "union" && shape.distinction.kind === "type" && shape.members.some(mayBeInteger)
  );
}

/** The words for a tuple's type say how long it is. */
function withoutTupleLength(node: Node): Node {
  return node.kind === "tuple" ? { ...node, count: { least: undefined, most: undefined } } : node;
}

function demandWords(constraint: Constraint): Inline {
  switch (constraint.kind) {
    case "pattern":
      return line("matches ", code(constraint.pattern));
    case "format":
      return formatWords(constraint.format);
    default:
      return inline(constraint.words);
  }
}

function nested(what: string, node: Node | false | undefined): readonly Inline[] {
  const demands = typeof node === "object" ? constraintWords(node) : [];
  return demands.length === 0 ? [] : [line(`${what} `, enumerated(demands, ","))];
}

function itemWords(node: Node): readonly Inline[] {
  if (node.kind === "list") return nested("each item", node.items);
  return node.kind === "tuple" ? nested("each item", node.rest) : [];
}

function hasEntries(node: Node): node is Node & Entries {
  return node.kind === "dictionary" || node.kind === "object";
}

function keyWords({ patterns, keys }: Entries): readonly Inline[] {
  const codes = patterns.map(({ pattern }) => code(pattern));
  const matched = codes.length === 0 ? [] : [line("each key matches ", enumerated(codes, "or"))];
  return keys === undefined ? matched : [...matched, ...eachKeyWords(keys)];
}

function eachKeyWords(keys: Node): readonly Inline[] {
  if (keys.kind === "reference") return [line("each key a ", inline(keys.model.name))];
  if (keys.kind !== "literals") return nested("each key", keys);
  if (keys.textsOf !== undefined) return eachKeyWords(keys.textsOf);
  const values = keys.values.map((value) => code(valueInWords(value)));
  return [line(values.length > 1 ? "each key one of " : "each key ", enumerated(values, "or"))];
}

/** What is demanded of the one kind of value besides null. */
function onlyMemberWords(node: Node): readonly Inline[] {
  if (node.kind !== "union" || node.distinction.kind === "type") return [];
  const [only, ...others] = valuedMembers(node.members);
  return only !== undefined && others.length === 0 ? constraintWords(only) : [];
}
