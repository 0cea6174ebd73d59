import { formats } from "../../formats/formats.js";
import { inputAcceptance, readAcceptance } from "../../model/acceptance.js";
import type { ModelGraph } from "../../model/model-graph.js";
import {
  assertNever,
  type ListNode,
  type Node,
  type NumberNode,
  type ObjectNode,
  type ReferenceNode,
  type StringNode,
  type TupleNode,
  type UnionNode,
} from "../../model/node.js";
import { valuedMembers } from "../../model/nullability.js";
import { objectIn, shapeOf, shapingMembers } from "../../model/shape.js";
import type { Json } from "../../schema/schema.js";

/** Makes values that are like what a service sends or accepts, from the examples in its schema as far as it has some. */
export type ExampleMaker = (node: Node) => Json | undefined;

/**
 * A maker for what the models of a graph are when they are read or sent.
 *
 * @param isCareful - whether examples that their own schema does not accept are passed over. Few schemas have any, and
 * looking takes time.
 * @param form - the form that the nodes are of.
 */
export function exampleMaker(
  graph: ModelGraph,
  isCareful: boolean,
  form: "read" | "input" = "read",
): ExampleMaker {
  const acceptance = form === "read" ? readAcceptance : inputAcceptance;
  const accepts = isCareful ? acceptance(graph) : () => true;
  return (node) => exampleOf(node, { accepts, open: [] });
}

interface Scope {
  readonly accepts: (node: Node, value: Json) => boolean;
  /** The models that are being made: one within itself ends where it may. */
  readonly open: readonly Node[];
}

/** An example that the node has itself, or one made of the examples of its parts; undefined where none is found. */
function exampleOf(node: Node, scope: Scope): Json | undefined {
  const { examples, default: fallback } = node.annotations;
  const given = examples.find((example) => scope.accepts(node, example));
  if (given !== undefined && given !== null) return given;
  const shape = shapeOf(node);
  if (shape.kind === "literals" && shape.isConstant) return shape.values[0];
  if (fallback !== undefined && !isEmpty(fallback)) return fallback;
  if (shape.kind === "literals") return shape.values.find((value) => value !== null) ?? null;
  if (node.kind === "reference") return exampleOfModel(node, scope);
  const made = madeExample(shape, scope);
  if (made !== undefined && scope.accepts(node, made)) return made;
  return fallback ?? given;
}

/** An empty list or null shows less than what could be there. */
function isEmpty(value: Json): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function exampleOfModel({ target }: ReferenceNode, scope: Scope): Json | undefined {
  if (scope.open.includes(target)) return undefined;
  return exampleOf(target, { ...scope, open: [...scope.open, target] });
}

function madeExample(node: Node, scope: Scope): Json | undefined {
  switch (node.kind) {
    case "reference":
    case "literals":
      return exampleOf(node, scope);
    case "union":
      return unionExample(node, scope);
    case "intersection": {
      const [first] = shapingMembers(node);
      return first === undefined ? {} : exampleOf(first, scope);
    }
    case "null":
      return null;
    case "boolean":
      return true;
    case "number":
      return numberExample(node);
    case "string":
      return textExample(node);
    case "list":
      return listExample(node, scope);
    case "tuple":
      return tupleExample(node, scope);
    case "object":
      return objectExample(node, scope);
    case "any": {
      const object = objectIn(node);
      return object === undefined ? {} : objectExample(object, scope);
    }
    case "dictionary":
    case "typeParameter":
    case "condition":
      return {};
    case "never":
      return undefined;
    default:
      return assertNever(node);
  }
}

function unionExample({ members, distinction }: UnionNode, scope: Scope): Json | undefined {
  const valued = valuedMembers(members);
  const [first] = valued;
  // Types beside each other stand for the first of them.
  if (distinction.kind === "type" && first !== undefined) return exampleOf(first, scope);
  for (const member of valued) {
    const value = exampleOf(member, scope);
    if (value !== undefined) return value;
  }
  return valued.length < members.length ? null : undefined;
}

function objectExample({ fields }: ObjectNode, scope: Scope): Json | undefined {
  const entries: [string, Json][] = [];
  for (const { name, node, isRequired } of fields) {
    const value = exampleOf(node, scope);
    if (value !== undefined) entries.push([name, value]);
    else if (isRequired) return undefined;
  }
  // Like a literal, but for a property `__proto__`, which is one like any other.
  return Object.fromEntries(entries);
}

function tupleExample({ items }: TupleNode, scope: Scope): Json | undefined {
  const values = items.map((item) => exampleOf(item, scope));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function listExample({ items, count }: ListNode, scope: Scope): Json | undefined {
  if (typeof items !== "object") return [];
  const { least = 0, most = 1000 } = count;
  const item = exampleOf(items, scope);
  if (item === undefined) return least === 0 ? [] : undefined;
  return Array.from({ length: Math.min(Math.max(1, least), most, 1000) }, () => item);
}

function numberExample(node: NumberNode): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = node;
  const step = node.isInteger ? 1 : 0.5;
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + step);
  const most = maximum ?? (exclusiveMaximum === undefined ? undefined : exclusiveMaximum - step);
  const value = least ?? (most !== undefined && most < 1 ? most : 1);
  if (multipleOf === undefined) return value;
  return Math.ceil(value / multipleOf) * multipleOf;
}

function textExample({ format = "", length }: StringNode): string {
  const text = formats.get(format)?.example ?? "text";
  const { least = 0, most } = length;
  return text.padEnd(Math.min(least, 10_000), "-").slice(0, most ?? text.length + least);
}
