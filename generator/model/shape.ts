import type { DictionaryNode, Field, IntersectionNode, Node, ObjectNode } from "./node.js";
import { assertNever } from "./node.js";

/**
 * The node that says what the values look like: of an intersection whose other members only exclude some, the one
 * that does not.
 */
export function shapeOf(node: Node): Node {
  if (node.kind !== "intersection") return node;
  const [only, ...others] = shapingMembers(node);
  return only !== undefined && others.length === 0 ? shapeOf(only) : node;
}

/** The members of an intersection that say what its values look like, without those that only exclude some. */
export function shapingMembers({ members }: IntersectionNode): readonly Node[] {
  const shaping = members.filter((member) => !isUnshaped(member));
  const strong = shaping.filter((member) => !isTypeAlone(member));
  return strong.length > 0 ? strong : shaping;
}

/**
 * The object whose fields a node names itself, perhaps beside values of other types or what other models demand;
 * undefined where it names none.
 */
export function objectIn(node: Node): ObjectNode | undefined {
  const shape = shapeOf(node);
  if (shape.kind === "object") return shape;
  if (shape.kind === "any") return shape.when.find((each) => each.kind === "object");
  const isTogether =
    shape.kind === "intersection" || (shape.kind === "union" && shape.distinction.kind === "type");
  if (!isTogether) return undefined;
  for (const member of shape.members) {
    const object = objectIn(member);
    if (object !== undefined) return object;
  }
  return undefined;
}

/** The fields of that object; none where there is no such object. */
export function fieldsIn(node: Node | undefined): readonly Field[] {
  return node === undefined ? [] : (objectIn(node)?.fields ?? []);
}

/** Whether every value of a node is an object. */
export function isCertainObject(node: Node, within: readonly Node[] = []): boolean {
  switch (node.kind) {
    case "reference":
      return (
        !within.includes(node.target) && isCertainObject(node.target, [...within, node.target])
      );
    case "object":
      return node.isCertain;
    case "dictionary":
      return true;
    case "union":
      return node.members.every((member) => isCertainObject(member, within));
    case "intersection":
      return node.members.some((member) => isCertainObject(member, within));
    default:
      return false;
  }
}

/** What every entry of a dictionary may be: the values of each pattern, and of all other keys. */
export function entryValues({
  patterns,
  additional,
}: Pick<DictionaryNode, "patterns" | "additional">): readonly Node[] {
  const patterned = patterns.map(({ values }) => values);
  return additional === undefined || additional === false ? patterned : [...patterned, additional];
}

/** Whether every value of a list has all items of the tuple and no others. */
export function isWholeTuple(node: Node): boolean {
  if (node.kind !== "tuple") return false;
  return isClosedTuple(node) && node.count.least === node.items.length;
}

/** Whether a tuple has no items after those that it names. */
export function isClosedTuple({
  items,
  rest,
  count,
}: Pick<Extract<Node, { kind: "tuple" }>, "items" | "rest" | "count">): boolean {
  return rest === false || count.most === items.length;
}

/** Whether no value of a node is an object or a list. */
export function isScalar(node: Node, within: readonly Node[] = []): boolean {
  switch (node.kind) {
    case "reference":
      return !within.includes(node.target) && isScalar(node.target, [...within, node.target]);
    case "literals":
      return node.values.every((value) => typeof value !== "object" || value === null);
    case "union":
      return node.members.every((member) => isScalar(member, within));
    case "intersection":
      return node.members.some((member) => isScalar(member, within));
    case "null":
    case "boolean":
    case "number":
    case "string":
      return true;
    case "list":
    case "tuple":
    case "dictionary":
    case "object":
    case "typeParameter":
    case "any":
    case "condition":
    case "never":
      return false;
    default:
      return assertNever(node);
  }
}

/** Whether a node says nothing of what its values look like. */
function isUnshaped(node: Node): boolean {
  if (node.kind === "any") return !node.when.some(({ kind }) => kind === "object");
  if (node.kind === "union") return node.members.every(isUnshaped);
  if (node.kind === "intersection") return node.members.every(isUnshaped);
  return node.kind === "condition";
}

/** Whether a node names a type and nothing of what is inside its values. */
function isTypeAlone(node: Node): boolean {
  switch (node.kind) {
    case "boolean":
    case "number":
    case "string":
    case "null":
      return true;
    case "list":
      return node.items === undefined;
    case "dictionary":
      return entryValues(node).length === 0;
    case "union":
      return node.distinction.kind === "type" && node.members.every(isTypeAlone);
    default:
      return false;
  }
}
