import type { Model } from "../model/model-graph.js";
import type { Node } from "../model/node.js";
import type { SchemaChange } from "./change.js";
import { compareModels } from "./compare-nodes.js";
import { type Comparison, type FoundChange, modelPlace, type Place } from "./comparison.js";
import type { DocumentSide, Documents } from "./documents.js";
import { fingerprintsOf } from "./fingerprints.js";
import { effectOf, worse } from "./rules.js";

/** All changes from one state of the schemas to another, those of a model together. */
export function compareDocuments(before: Documents, after: Documents): readonly SchemaChange[] {
  const isOne = !before.hasBoth && !after.hasBoth;
  const read = compareSides(before.read, after.read);
  const written = isOne ? read : compareSides(before.written, after.written);
  const merged = new Map<string, Merged>();
  for (const change of read) merged.set(keyOf(change), { change, sides: ["read"] });
  for (const change of written) {
    const known = merged.get(keyOf(change));
    if (known === undefined) merged.set(keyOf(change), { change, sides: ["written"] });
    else merged.set(keyOf(change), { change: known.change, sides: ["read", "written"] });
  }
  return byModel([...merged.values()].map(classified), after);
}

/** A change in one form of the models, with its place in the files. */
interface SideChange extends FoundChange {
  readonly pointer: string;
}

interface Merged {
  readonly change: SideChange;
  readonly sides: SchemaChange["sides"];
}

function keyOf({ code, place, message }: SideChange): string {
  return JSON.stringify([code, place.after.model, place.path, message]);
}

function compareSides(before: DocumentSide, after: DocumentSide): readonly SideChange[] {
  const found: SideChange[] = [];
  const comparison = comparisonOf(before, after, found);
  for (const [old, now] of pairedRoots(before.roots, after.roots)) {
    if (old !== undefined && now !== undefined) comparison.pair(old, now);
    else if (now !== undefined)
      comparison.add("schema-added", placeOf(now), `the schema ${now.name} was added`);
    else if (old !== undefined)
      comparison.add("schema-removed", placeOf(old), `the schema ${old.name} is gone`, true);
    compareWaiting(comparison);
  }
  addModels(comparison, before, after, comparison.paired);
  return found;
}

/** Compares the models that were paired, and those that these lead to. */
function compareWaiting({ waiting, ...comparison }: SideComparison): void {
  for (let pair = waiting.shift(); pair !== undefined; pair = waiting.shift())
    compareModels(comparison, ...pair);
}

/** Roots of one name; of what is left, those in the same place where no other could be meant. */
function pairedRoots(
  before: readonly Model[],
  after: readonly Model[],
): readonly (readonly [Model | undefined, Model | undefined])[] {
  const [was, is] = [byName(before), byName(after)];
  const removed = before.filter(({ name }) => !is.has(name));
  const added = after.filter(({ name }) => !was.has(name));
  const same = before
    .filter(({ name }) => is.has(name))
    .map((old) => [old, is.get(old.name)] as const);
  if (removed.length === 1 && added.length === 1) return [...same, [removed[0], added[0]]];
  return [
    ...same,
    ...removed.map((old) => [old, undefined] as const),
    ...added.map((now) => [undefined, now] as const),
  ];
}

/** Says which models are there in one of the documents alone. */
function addModels(
  comparison: Comparison,
  before: DocumentSide,
  after: DocumentSide,
  { removed, added }: Paired,
): void {
  for (const [name, model] of before.models) {
    if (removed.has(model) || after.models.has(name) || before.roots.includes(model)) continue;
    comparison.add("model-removed", placeOf(model), `the model ${name} is gone`, true);
  }
  for (const [name, model] of after.models) {
    if (added.has(model) || before.models.has(name) || after.roots.includes(model)) continue;
    comparison.add("model-added", placeOf(model), `the model ${name} was added`);
  }
}

function byName(models: readonly Model[]): ReadonlyMap<string, Model> {
  return new Map(models.map((model) => [model.name, model]));
}

function placeOf({ name }: Model): Place {
  return modelPlace(name, name);
}

interface SideComparison extends Comparison {
  readonly paired: Paired;
  /** The models that are paired and not compared yet. */
  readonly waiting: (readonly [before: Model, after: Model])[];
}

interface Paired {
  readonly removed: Set<Model>;
  readonly added: Set<Model>;
}

function comparisonOf(
  before: DocumentSide,
  after: DocumentSide,
  found: SideChange[],
): SideComparison {
  const { side } = after;
  const models = [...before.models.values(), ...after.models.values()];
  const visited = new Map<Node, Set<Node>>();
  const paired: Paired = { removed: new Set(), added: new Set() };
  const waiting: SideComparison["waiting"] = [];
  return {
    side,
    before: before.models,
    after: after.models,
    fingerprint: fingerprintsOf(models, side),
    paired,
    waiting,
    add: (code, place, message, isRemoved = false) => {
      const [document, at] = isRemoved ? [before, place.before] : [after, place.after];
      const origin = document.models.get(at.model)?.origin[side]?.pointer ?? "";
      found.push({ code, place, message, pointer: origin + at.pointer });
    },
    isKnown: (old, now) => {
      const compared = visited.get(old) ?? new Set();
      visited.set(old, compared);
      if (compared.has(now)) return true;
      compared.add(now);
      return false;
    },
    pair: (old, now) => {
      paired.removed.add(old);
      paired.added.add(now);
      waiting.push([old, now]);
    },
  };
}

function classified({ change, sides }: Merged): SchemaChange {
  const { reader, writer, typescript } = effectOf(change.code);
  const isBoth = sides.length > 1;
  // Who is not concerned is not in the way of anything.
  const spared = reader === "documentation" ? "documentation" : "compatible";
  const isRead = sides.includes("read");
  const isWritten = sides.includes("written");
  return {
    code: change.code,
    model: change.place.after.model,
    path: change.place.path,
    pointer: change.pointer,
    message: change.message,
    reader: isRead ? reader : spared,
    writer: isWritten ? writer : spared,
    typescript: isBoth
      ? worse(typescript.read, typescript.written)
      : typescript[isRead ? "read" : "written"],
    sides,
  };
}

/** The models in the order of the new schema, then those that are gone. */
function byModel(changes: readonly SchemaChange[], { read, written }: Documents): SchemaChange[] {
  const order = new Map(
    [...new Set([...read.models.keys(), ...written.models.keys()])].map((name, index) => [
      name,
      index,
    ]),
  );
  const rank = ({ model }: SchemaChange): number => order.get(model) ?? order.size;
  return [...changes].sort((left, right) => rank(left) - rank(right));
}
