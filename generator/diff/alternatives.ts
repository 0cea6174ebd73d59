import { noAnnotations } from "../model/annotations.js";
import type { Model } from "../model/model-graph.js";
import {
  type AnyNode,
  assertNever,
  type BooleanNode,
  type ConditionNode,
  type DictionaryNode,
  type IntersectionNode,
  type ListNode,
  type LiteralsNode,
  type Node,
  type NumberNode,
  type ObjectNode,
  type ReferenceNode,
  type StringNode,
  type TupleNode,
  type UnionNode,
} from "../model/node.js";
import { objectIn } from "../model/shape.js";
import { jsonTypes } from "../schema/json-types.js";
import type { Json } from "../schema/schema.js";
import { standIn } from "./stand-in.js";

/** The values of one JSON type. */
export type TypedNode =
  | BooleanNode
  | NumberNode
  | StringNode
  | ListNode
  | TupleNode
  | DictionaryNode
  | ObjectNode;

/**
 * One kind of value that a node accepts: a model, some values, those of a type, what several nodes accept at once, or
 * what a condition accepts, of which nothing is known.
 */
export type Alternative =
  | ReferenceNode
  | LiteralsNode
  | TypedNode
  | IntersectionNode
  | ConditionNode;

/** What a node accepts: any of the alternatives, and perhaps null. */
export interface Union {
  readonly alternatives: readonly Alternative[];
  readonly isNullable: boolean;
  /** Whether it accepts any value at all. */
  readonly isAny: boolean;
  /** The property that tells the members apart, or some of them. */
  readonly tag: string | undefined;
}

/**
 * Splits a node into the kinds of values that it accepts, so that unions in unions and models that are unions are one
 * thing however they are written.
 *
 * @param keeps - whether a model stays one; others are split as if they stood in the reference's place.
 */
export function unionOf(
  node: Node,
  keeps: (model: Model) => boolean,
  within: readonly Model[] = [],
): Union {
  switch (node.kind) {
    case "reference": {
      const { model, target } = node;
      const isKept = keeps(model) || within.includes(model) || objectIn(target) !== undefined;
      return isKept ? oneOf(node) : unionOf(target, keeps, [...within, model]);
    }
    case "literals":
      return literalsUnion(node);
    case "null":
      return { ...nothing, isNullable: true };
    case "never":
      return nothing;
    case "any":
      return node.when.length === 0 ? anything : allTypes(node);
    case "typeParameter":
      return anything;
    case "intersection": {
      const [only, ...others] = node.members;
      return only !== undefined && others.length === 0 ? unionOf(only, keeps, within) : oneOf(node);
    }
    case "union":
      return membersUnion(node, keeps, within);
    case "boolean":
    case "number":
    case "string":
    case "list":
    case "tuple":
    case "dictionary":
    case "object":
    case "condition":
      return oneOf(node);
    default:
      return assertNever(node);
  }
}

const nothing: Union = { alternatives: [], isNullable: false, isAny: false, tag: undefined };
const anything: Union = { alternatives: [], isNullable: true, isAny: true, tag: undefined };

function oneOf(alternative: Alternative): Union {
  return { ...nothing, alternatives: [alternative] };
}

function literalsUnion(node: LiteralsNode): Union {
  const values = node.values.filter((value) => value !== null);
  const isNullable = values.length < node.values.length;
  return { ...nothing, alternatives: values.length === 0 ? [] : [literals(values)], isNullable };
}

function membersUnion(
  { members, distinction }: UnionNode,
  keeps: (model: Model) => boolean,
  within: readonly Model[],
): Union {
  const inner = members.map((member) => unionOf(member, keeps, within));
  return {
    alternatives: withLiteralsJoined(inner.flatMap(({ alternatives }) => alternatives)),
    isNullable: inner.some(({ isNullable }) => isNullable),
    isAny: inner.some(({ isAny }) => isAny),
    tag: distinction.kind === "tag" ? distinction.tag : innerTags(inner),
  };
}

/** The tag of a tagged union within a union, as in one that may be null; all of them where there are several. */
function innerTags(members: readonly Union[]): string | undefined {
  const tags = new Set(members.flatMap(({ tag }) => tag ?? []));
  return tags.size === 0 ? undefined : [...tags].sort().join(", ");
}

/** All values that a union lists, in one alternative. */
function withLiteralsJoined(alternatives: readonly Alternative[]): readonly Alternative[] {
  const values = alternatives.flatMap((one) => (one.kind === "literals" ? one.values : []));
  const others = alternatives.filter(({ kind }) => kind !== "literals");
  return values.length === 0 ? others : [literals(values), ...others];
}

function literals(values: readonly Json[]): LiteralsNode {
  const base = { annotations: noAnnotations, schema: { enum: values } };
  return {
    ...base,
    kind: "literals",
    values,
    isConstant: false,
    textsOf: undefined,
    readAs: undefined,
  };
}

/** Where no type is excluded, each is an alternative, as far as something is said of its values. */
function allTypes({ when }: AnyNode): Union {
  const typed = when.filter(isTyped);
  const alternatives = unlimited.map(
    (one) => typed.find((node) => jsonTypeOf(node) === jsonTypeOf(one)) ?? one,
  );
  return { ...nothing, alternatives, isNullable: true };
}

/** Whether an alternative is the values of one JSON type. */
export function isTyped(node: Node): node is TypedNode {
  return typedKinds.has(node.kind);
}

/** Whether nobody knows which values an alternative accepts. */
export function isUnknown({ kind }: Alternative): boolean {
  return kind === "condition";
}

/** The JSON type of the values. */
export function jsonTypeOf(node: TypedNode): string {
  switch (node.kind) {
    case "number":
      return node.isInteger ? "integer" : "number";
    case "list":
    case "tuple":
      return "array";
    case "dictionary":
    case "object":
      return "object";
    case "boolean":
    case "string":
      return node.kind;
  }
}

const typedKinds: ReadonlySet<string> = new Set<TypedNode["kind"]>([
  "boolean",
  "number",
  "string",
  "list",
  "tuple",
  "dictionary",
  "object",
]);

const unlimited: readonly TypedNode[] = jsonTypes
  // A whole number is a number.
  .filter((type) => type !== "integer")
  .map((type) => standIn({ type }))
  .filter(isTyped);
