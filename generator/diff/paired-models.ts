import type { Model } from "../model/model-graph.js";
import type { Node } from "../model/node.js";
import { objectIn } from "../model/shape.js";
import { sameJson } from "../schema/schema.js";
import type { Comparison } from "./comparison.js";

/** Which models of two unions are the same. */
export interface PairedModels {
  /** The model of the new document, by that of the old one. */
  readonly after: ReadonlyMap<Model, Model>;
  /** The model of the old document, by that of the new one. */
  readonly before: ReadonlyMap<Model, Model>;
}

/**
 * Pairs the models that two unions mention themselves: those of one name, then those of one content, then
 * those of one tag, then the only ones left over whose names only one document has. Models without a name of
 * their own are paired by content first.
 */
export function pairedModels(comparison: Comparison, before: Node, after: Node): PairedModels {
  const paired = new Map<Model, Model>();
  let removed = [...mentioned(before)];
  let added = [...mentioned(after)];
  const pairWhere = (isPair: (old: Model, now: Model) => boolean): void => {
    for (const old of removed) {
      const now = added.find((model) => isPair(old, model));
      if (now === undefined) continue;
      paired.set(old, now);
      added = added.filter((model) => model !== now);
    }
    removed = removed.filter((model) => !paired.has(model));
  };
  const { side } = comparison;
  // What has no name of its own is numbered by its place in the union.
  const areNumbered = (...models: readonly Model[]): boolean =>
    models.every(({ origin }) => origin[side]?.isMadeUp === true);
  const haveOneName = (old: Model, now: Model): boolean => old.name === now.name;
  pairWhere((old, now) => haveOneName(old, now) && haveOneContent(comparison, old, now));
  pairWhere((old, now) => areNumbered(old, now) && haveOneContent(comparison, old, now));
  pairWhere(haveOneName);
  const isNew = ({ name }: Model): boolean => !comparison.before.has(name);
  const isRemoved = ({ name }: Model): boolean => !comparison.after.has(name);
  pairWhere((old, now) => isRemoved(old) && isNew(now) && haveOneContent(comparison, old, now));
  const tag = tagOf(before);
  pairWhere((old, now) => isRemoved(old) && isNew(now) && haveOneTag(comparison, tag, old, now));
  const [removedModels, addedModels] = [removed.filter(isRemoved), added.filter(isNew)];
  pairWhere(
    (old, now) =>
      removedModels.length === 1 &&
      addedModels.length === 1 &&
      old === removedModels[0] &&
      now === addedModels[0] &&
      areOfOneKind(comparison, old, now),
  );
  pairWhere((old, now) => haveOneContent(comparison, old, now));
  return { after: paired, before: new Map([...paired].map(([old, now]) => [now, old])) };
}

/** The models that a node is itself, or has among the members of its union. */
function mentioned(node: Node): ReadonlySet<Model> {
  if (node.kind === "reference") return new Set([node.model]);
  return new Set(
    unionsIn(node).flatMap(({ members }) => members.flatMap((one) => [...mentioned(one)])),
  );
}

/** The tag of a node's union. */
function tagOf(node: Node): string | undefined {
  return unionsIn(node).flatMap(({ distinction }) =>
    distinction.kind === "tag" ? [distinction.tag] : [],
  )[0];
}

/** The union that a node is, or those that have conditions beside them. */
function unionsIn(node: Node): readonly Extract<Node, { kind: "union" }>[] {
  if (node.kind === "union") return [node];
  return node.kind === "intersection"
    ? node.members.filter((member) => member.kind === "union")
    : [];
}

function haveOneContent({ side, fingerprint }: Comparison, old: Model, now: Model): boolean {
  const [before, after] = [old[side], now[side]];
  return (before && fingerprint(before)) === (after && fingerprint(after));
}

function haveOneTag(
  { side }: Comparison,
  tag: string | undefined,
  old: Model,
  now: Model,
): boolean {
  if (tag === undefined) return false;
  const values = fieldValues(old[side], tag);
  return values !== undefined && sameJson(values, fieldValues(now[side], tag));
}

/** The values that a field of a model may have; undefined where it is no closed set. */
function fieldValues(model: Node | undefined, name: string): readonly unknown[] | undefined {
  const fields = model && objectIn(model)?.fields;
  const node = fields?.find((field) => field.name === name)?.node;
  return node?.kind === "literals" ? node.values : undefined;
}

function areOfOneKind({ side }: Comparison, ...models: readonly Model[]): boolean {
  const kinds = models.map((model) => {
    const node = model[side];
    return node !== undefined && objectIn(node) !== undefined;
  });
  return new Set(kinds).size === 1;
}
