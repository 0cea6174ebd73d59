import { forEachNode } from "../../../model/children.js";
import { hasConversion } from "../../../model/conversions.js";
import { isFilledTuple } from "../../../model/forms.js";
import type { Model, ModelGraph } from "../../../model/model-graph.js";
import { modelsIn } from "../../../model/models-in.js";
import type { Node } from "../../../model/node.js";
import { isScalar, objectIn } from "../../../model/shape.js";
import type { Direction } from "./direction.js";

/** The models whose values are copied by a function of their own; values of the others are taken as they are. */
export function copiedModels(graph: ModelGraph, direction: Direction): ReadonlySet<Model> {
  const read = readModels(graph);
  const found = direction.verb === "read" ? modelsToRead(graph, read) : new Set<Model>();
  for (const [model, node] of read) if (hasConversion(node)) found.add(model);
  const follow = (model: Model, node: Node): void => {
    const isFollowed = direction.verb === "write" || !isObjectModel(node);
    if (isFollowed && [...modelsIn(node)].some((other) => found.has(other))) found.add(model);
    // One of them can only be told by trying the others, too.
    if (direction.verb === "write")
      for (const group of triedMembers(node))
        if (group.some((other) => found.has(other))) for (const other of group) found.add(other);
  };
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [model, node] of read) follow(model, node);
  }
  return found;
}

/** What is read is copied field by field, wherever it is more than a scalar. */
function modelsToRead({ roots }: ModelGraph, read: ReadonlyMap<Model, Node>): Set<Model> {
  // The roots always have a function, since whoever uses the module calls it.
  const found = new Set<Model>(roots.filter((model) => read.has(model)));
  for (const [model, node] of read) {
    for (const tried of triedMembers(node).flat()) found.add(tried);
    if (isObjectModel(node) || fillsTuple(node)) found.add(model);
  }
  return found;
}

/** The models that a value which is read may have in it; the others are only written. */
function readModels({ roots }: ModelGraph): ReadonlyMap<Model, Node> {
  const found = new Map<Model, Node>();
  const queue = [...roots];
  for (let model = queue.shift(); model !== undefined; model = queue.shift()) {
    if (model.read === undefined || found.has(model)) continue;
    found.set(model, model.read);
    queue.push(...modelsIn(model.read));
  }
  return found;
}

/**
 * The models that are tried out as members of plain unions, by union; a scalar one is recognised by being none of
 * them.
 */
function triedMembers(node: Node): readonly Model[][] {
  const unions: Model[][] = [];
  forEachNode(node, (inner) => {
    if (inner.kind !== "union" || !needsTrial(inner.members)) return;
    if (inner.distinction.kind !== "nothing") return;
    unions.push(
      inner.members.flatMap((member) =>
        member.kind === "reference" && !isScalar(member) ? [member.model] : [],
      ),
    );
  });
  return unions;
}

/** Whether several members of a union may hold an object or a list, and one of them a model. */
function needsTrial(members: readonly Node[]): boolean {
  const structured = members.filter((member) => !isScalar(member));
  return structured.length > 1 && structured.some((member) => mentionsModel(member));
}

function mentionsModel(node: Node, seen: Set<Model> = new Set()): boolean {
  let isMentioned = hasConversion(node) || fillsTuple(node);
  forEachNode(node, ({ kind }) => {
    isMentioned ||= kind === "object";
  });
  if (isMentioned) return true;
  return [...modelsIn(node)].some((model) => {
    if (seen.has(model)) return false;
    seen.add(model);
    return model.read !== undefined && mentionsModel(model.read, seen);
  });
}

/** Whether a tuple in a node has defaults that a reader fills in. */
function fillsTuple(node: Node): boolean {
  let found = false;
  forEachNode(node, (inner) => {
    found ||= isFilledTuple(inner);
  });
  return found;
}

/** Whether every value of a model is an object with fields, which a reader can copy one by one. */
export function isObjectModel(node: Node | undefined): boolean {
  return node !== undefined && objectIn(node)?.isCertain === true;
}
