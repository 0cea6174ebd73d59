import { slotWords } from "../../bundle/slot.js";
import { code, type Inline, inline } from "../../markdown/markdown-text.js";
import { enumerated, line, link, words } from "../../markdown/page-parts.js";
import type { Model } from "../../model/model-graph.js";
import {
  type AnyNode,
  assertNever,
  type DictionaryNode,
  type IntersectionNode,
  type ListNode,
  type Node,
  type TupleNode,
  type TypeParameterNode,
  type UnionNode,
} from "../../model/node.js";
import { valuedMembers } from "../../model/nullability.js";
import { entryValues, isClosedTuple, shapingMembers } from "../../model/shape.js";
import { valueInWords } from "../../schema/json-words.js";
import { constraintWords } from "./constraint-words.js";
import type { PageScope } from "./page-scope.js";

/** The type of a node in words, with links to the models: "list of Circle or null". */
export function typeWords(node: Node, scope: PageScope): Inline {
  return enumerated(alternatives(node, scope, false), "or");
}

/** The words for a type parameter. */
export function typeParameterWords({ name }: TypeParameterNode, { slot }: PageScope): Inline {
  if (slot === undefined) return code(name);
  const what = slotWords(slot);
  return inline(name === slot.wire.typeParameter ? `the ${what} as JSON` : `the service's ${what}`);
}

/** A link to a model. */
export function modelLink({ name }: Model, { anchors }: PageScope): Inline {
  return link(inline(name), `#${anchors.model(name)}`);
}

/** What a value may be, each on its own, null last; `many` for the words after "list of". */
function alternatives(node: Node, scope: PageScope, many: boolean): readonly Inline[] {
  switch (node.kind) {
    case "typeParameter":
      return [typeParameterWords(node, scope)];
    case "reference":
      return [modelLink(node.model, scope)];
    case "literals":
      return nullLast(node.values, (value) => value === null).map(valueWords);
    case "union":
      return memberAlternatives(node, scope, many);
    case "intersection":
      return partAlternatives(node, scope, many);
    case "any":
      return conditionalAlternatives(node, scope, many);
    case "null":
      return [words("null")];
    case "boolean":
    case "string":
      return [words(many ? `${node.kind}s` : node.kind)];
    case "number":
      return [words(`${node.isInteger ? "integer" : "number"}${many ? "s" : ""}`)];
    case "list":
      return [listWords(node, scope, many)];
    case "tuple":
      return [tupleWords(node, scope, many)];
    case "dictionary":
      return [dictionaryWords(node, scope, many)];
    case "object":
      return [words(many ? "objects" : "object")];
    case "condition":
      return [words("anything")];
    case "never":
      return [words("nothing")];
    default:
      return assertNever(node);
  }
}

function valueWords(value: unknown): Inline {
  return value === null ? words("null") : code(valueInWords(value));
}

function nullLast<Each>(all: readonly Each[], isNull: (each: Each) => boolean): readonly Each[] {
  return [...all.filter((each) => !isNull(each)), ...all.filter(isNull)];
}

function memberAlternatives(
  { members, distinction }: UnionNode,
  scope: PageScope,
  many: boolean,
): readonly Inline[] {
  if (distinction.kind === "type") {
    const ordered = nullLast(members, ({ kind }) => kind === "null");
    return ordered.flatMap((member) => alternatives(member, scope, many));
  }
  const valued = valuedMembers(members);
  const found = valued.flatMap((member) => {
    const own = alternatives(member, scope, many);
    // What one member demands is said beside it; what the only one demands, beside the type.
    const demands = valued.length === 1 ? [] : constraintWords(member);
    if (demands.length === 0) return own;
    return [line(enumerated(own, "or"), " (", enumerated(demands, ","), ")")];
  });
  return valued.length === members.length ? found : [...found, words("null")];
}

function partAlternatives(
  node: IntersectionNode,
  scope: PageScope,
  many: boolean,
): readonly Inline[] {
  const [only, ...others] = shapingMembers(node);
  if (only === undefined) {
    const when = node.members.flatMap((member) => (member.kind === "any" ? member.when : []));
    return conditionalAlternatives({ when }, scope, many);
  }
  if (others.length === 0) return alternatives(only, scope, many);
  const parts = [only, ...others].map((member) => typeWords(member, scope));
  return [enumerated(parts, "and")];
}

/** Where no type is demanded, the one that is spoken of. */
function conditionalAlternatives(
  { when }: Pick<AnyNode, "when">,
  scope: PageScope,
  many: boolean,
): readonly Inline[] {
  const spokenOf =
    when.find(
      (node) => node.kind === "tuple" || (node.kind === "list" && node.items !== undefined),
    ) ??
    when.find(
      (node) =>
        node.kind === "object" ||
        (node.kind === "dictionary" && (node.additional === false || entryValues(node).length > 0)),
    );
  return spokenOf === undefined ? [words("anything")] : alternatives(spokenOf, scope, many);
}

function listWords({ items, count }: ListNode, scope: PageScope, many: boolean): Inline {
  const lists = many ? "lists" : "list";
  if (typeof items !== "object") return words(count.most === 0 ? `empty ${lists}` : lists);
  return line(`${lists} of `, eachWords([items], scope));
}

/** What each item of a list or value of a dictionary is, in brackets where it may be several things. */
function eachWords(nodes: readonly Node[], scope: PageScope): Inline {
  const own = nodes.flatMap((node) => alternatives(node, scope, true));
  return own.length === 1 ? enumerated(own, "or") : line("(", enumerated(own, "or"), ")");
}

function tupleWords(node: TupleNode, scope: PageScope, many: boolean): Inline {
  const least = node.count.least ?? 0;
  const parts = node.items.map((item, index) => tupleItemWords(item, index < least, scope));
  const rest = typeof node.rest === "object" ? typeWords(node.rest, scope) : words("anything");
  const all = isClosedTuple(node) ? parts : [...parts, line("then any number of ", rest)];
  const separated = all.flatMap((part, index) => (index === 0 ? part : line("; ", part)));
  return line(many ? "tuples of (" : "tuple of (", separated, ")");
}

function tupleItemWords(item: Node, isRequired: boolean, scope: PageScope): Inline {
  const { title, default: fallback } = item.annotations;
  const type = typeWords(item, scope);
  const titled = title === undefined ? type : line(inline(`${title}:`), " ", type);
  const demands = enumerated(constraintWords(item), ",");
  const constrained = demands.length === 0 ? titled : line(titled, " ", demands);
  if (fallback !== undefined) {
    return line(constrained, " (default ", code(valueInWords(fallback)), ")");
  }
  return isRequired ? constrained : line(constrained, " (optional)");
}

function dictionaryWords(node: DictionaryNode, scope: PageScope, many: boolean): Inline {
  const dictionaries = many ? "dictionaries" : "dictionary";
  const values = entryValues(node);
  if (values.length > 0) return line(`${dictionaries} of `, eachWords(values, scope));
  return words(node.additional === false ? `empty ${dictionaries}` : dictionaries);
}
