import { acceptanceOf } from "../../model/acceptance.js";
import type { ModelGraph } from "../../model/model-graph.js";
import {
  assertNever,
  type Field,
  type ListNode,
  type Node,
  type ObjectNode,
  type ReferenceNode,
  type TupleNode,
  type UnionNode,
} from "../../model/node.js";
import { valuedMembers } from "../../model/nullability.js";
import { objectIn, shapeOf, shapingMembers } from "../../model/shape.js";
import { isJsonObject, type Json } from "../../schema/schema.js";
import { distinctExamples } from "./distinct-examples.js";
import { entriesExample } from "./entries-example.js";
import { numberExamples, textExamples } from "./example-scalars.js";
import { fits, mostValues, valuesIn } from "./values-in.js";

/** Makes values that are like what a service sends or accepts, from the examples in its schema as far as it has some. */
export type ExampleMaker = (node: Node) => Json | undefined;

/**
 * A maker for what the models of a graph are when they are read or sent. The work for one example is bounded: each model is
 * made once, and models that hold each other in many ways are given up on where there are too many.
 *
 * @param trust - which of the schema's own examples are taken.
 * @param form - the form that the nodes are of.
 */
export function exampleMaker(
  graph: ModelGraph,
  trust: Trust,
  form: "read" | "input" = "read",
): ExampleMaker {
  const side = form === "read" ? "read" : "written";
  const scope = { trust, accepts: trust === "all" ? () => true : acceptanceOf(graph, side) };
  return (node) =>
    exampleOf(node, { ...scope, open: new Set(), made: new Map(), cuts: 0, steps: 0 });
}

/**
 * Which examples of a schema are taken: all, which nearly always is right and takes no time; those that their own schema
 * accepts, formats aside; or none.
 */
export type Trust = "all" | "accepted" | "none";

interface Scope {
  readonly trust: Trust;
  readonly accepts: (node: Node, value: Json) => boolean;
  /** The models that are being made: one within itself ends where it may. */
  readonly open: Set<Node>;
  /** What was made of models; undefined where nothing can be made. */
  readonly made: Map<Node, Json | undefined>;
  /** How often something was not made that is possible elsewhere. */
  cuts: number;
  steps: number;
}

const mostSteps = 10_000;
const mostNested = 100;

/** An example that the node has itself, or one made of the examples of its parts; undefined where none is found. */
function exampleOf(node: Node, scope: Scope): Json | undefined {
  const { default: fallback } = node.annotations;
  const examples = scope.trust === "none" ? [] : node.annotations.examples;
  const given = examples.find((example) => scope.accepts(node, example));
  if (given !== undefined && given !== null && fits(given)) return given;
  const shape = shapeOf(node);
  if (shape.kind === "literals" && shape.isConstant) return shape.values[0];
  const isUsable = fallback !== undefined && fits(fallback) && scope.accepts(node, fallback);
  if (isUsable && !isEmpty(fallback)) return fallback;
  if (shape.kind === "literals") return shape.values.find((value) => value !== null) ?? null;
  if (node.kind === "reference") {
    const value = exampleOfModel(node, scope);
    if (value !== undefined) return value;
  } else {
    const made = madeExample(shape, scope);
    if (made !== undefined && scope.accepts(node, made)) return made;
  }
  if (isUsable) return fallback;
  return given !== undefined && fits(given) ? given : undefined;
}

/** An empty list or null shows less than what could be there. */
function isEmpty(value: Json): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function exampleOfModel({ target }: ReferenceNode, scope: Scope): Json | undefined {
  if (scope.made.has(target)) return scope.made.get(target);
  scope.steps += 1;
  if (scope.open.has(target) || scope.open.size >= mostNested || scope.steps > mostSteps) {
    scope.cuts += 1;
    return undefined;
  }
  const { cuts } = scope;
  scope.open.add(target);
  const value = exampleOf(target, scope);
  scope.open.delete(target);
  if (value !== undefined || scope.cuts === cuts) scope.made.set(target, value);
  return value;
}

function madeExample(node: Node, scope: Scope): Json | undefined {
  switch (node.kind) {
    case "reference":
    case "literals":
      return exampleOf(node, scope);
    case "union":
      return unionExample(node, scope);
    case "intersection": {
      const parts = shapingMembers(node).map((member) => exampleOf(member, scope));
      const [first] = parts;
      if (first === undefined) return parts.length === 0 ? {} : undefined;
      const objects = parts.filter((part) => isJsonObject(part));
      if (objects.length < parts.length) return first;
      return Object.fromEntries(objects.flatMap((part): [string, Json][] => Object.entries(part)));
    }
    case "null":
      return null;
    case "boolean":
      return true;
    case "number":
      return numberExamples(node, 1)[0];
    case "string":
      return textExamples(node, 1)[0];
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
      return entriesExample(node, {}, (each) => exampleOf(each, scope));
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

function objectExample(node: ObjectNode, scope: Scope): Json | undefined {
  const { fields } = node;
  const values = new Map<string, Json>();
  let size = 1;
  // What is optional gets the room that is left.
  for (const { name, node: of, isRequired } of fields.toSorted(requiredFirst)) {
    const value = exampleOf(of, scope);
    const { default: fallback } = of.annotations;
    const chosen = [value, fallback].find(
      (each) => each !== undefined && size + valuesIn(each) <= mostValues,
    );
    if (chosen !== undefined) {
      values.set(name, chosen);
      size += valuesIn(chosen);
    } else if (isRequired) return undefined;
  }
  const entries = fields.flatMap(({ name }): [string, Json][] => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  // Like a literal, but for a property `__proto__`, which is one like any other.
  return entriesExample(node, Object.fromEntries(entries), (each) => exampleOf(each, scope));
}

function requiredFirst(left: Field, right: Field): number {
  return Number(right.isRequired) - Number(left.isRequired);
}

function tupleExample({ items, rest, count }: TupleNode, scope: Scope): Json | undefined {
  const missing = Math.max(0, Math.min(count.least ?? 0, mostValues) - items.length);
  const more = missing === 0 ? [] : Array.from({ length: missing }, () => rest);
  const values = [...items, ...more].map((item) =>
    typeof item === "object" ? exampleOf(item, scope) : item === false ? undefined : null,
  );
  return values.every((value) => value !== undefined) && fits(values) ? values : undefined;
}

function listExample({ items, count, isUnique }: ListNode, scope: Scope): Json | undefined {
  const { least = 0, most = mostValues } = count;
  if (items === false || (items === undefined && least === 0)) return [];
  const length = Math.min(Math.max(1, least), most, mostValues);
  const make = (node: Node): Json | undefined => exampleOf(node, scope);
  const different = isUnique || items === undefined ? length : 1;
  const some =
    items === undefined
      ? Array.from({ length }, (_, index) => index)
      : distinctExamples(items, different, make);
  const values = Array.from({ length }, (_, index) => some[index % different] ?? null);
  if (some.length >= different && fits(values)) return values;
  return least === 0 ? [] : undefined;
}
