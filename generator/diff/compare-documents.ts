import type { Schema } from "../schema/schema.js";
import type { SchemaChange } from "./change.js";
import { compareModels } from "./compare-schemas.js";
import { type Comparison, type FoundChange, modelPlace } from "./comparison.js";
import type { Documents, Side } from "./documents.js";
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

function compareSides(before: Side, after: Side): readonly SideChange[] {
  const found: SideChange[] = [];
  const comparison = comparisonOf(before, after, found);
  for (const [old, now] of pairedRoots(before.roots, after.roots)) {
    if (old !== undefined && now !== undefined) compareModels(comparison, old, now);
    else if (now !== undefined)
      comparison.add("schema-added", modelPlace(now, now), `the schema ${now} was added`);
    else if (old !== undefined)
      comparison.add("schema-removed", modelPlace(old, old), `the schema ${old} is gone`, true);
  }
  addModels(comparison, before, after, comparison.paired);
  return found;
}

/** Roots of one name; of what is left, those in the same place where no other could be meant. */
function pairedRoots(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [string | undefined, string | undefined])[] {
  const gone = before.filter((name) => !after.includes(name));
  const come = after.filter((name) => !before.includes(name));
  const same = before.filter((name) => after.includes(name)).map((name) => [name, name] as const);
  if (gone.length === 1 && come.length === 1) return [...same, [gone[0], come[0]]];
  return [
    ...same,
    ...gone.map((name) => [name, undefined] as const),
    ...come.map((name) => [undefined, name] as const),
  ];
}

/** Says which models are there in one of the documents alone. */
function addModels(
  comparison: Comparison,
  before: Side,
  after: Side,
  { gone, come }: Paired,
): void {
  for (const name of before.definitions.keys()) {
    if (gone.has(name) || after.definitions.has(name) || before.roots.includes(name)) continue;
    comparison.add("model-removed", modelPlace(name, name), `the model ${name} is gone`, true);
  }
  for (const name of after.definitions.keys()) {
    if (come.has(name) || before.definitions.has(name) || after.roots.includes(name)) continue;
    comparison.add("model-added", modelPlace(name, name), `the model ${name} was added`);
  }
}

interface Paired {
  readonly gone: Set<string>;
  readonly come: Set<string>;
}

function comparisonOf(
  before: Side,
  after: Side,
  found: SideChange[],
): Comparison & { readonly paired: Paired } {
  const [fingerprintBefore, fingerprintAfter] = fingerprintsOf(
    before.definitions,
    after.definitions,
  );
  const visited = new Map<Schema, Set<Schema>>();
  const paired: Paired = { gone: new Set(), come: new Set() };
  return {
    before: before.definitions,
    after: after.definitions,
    fingerprintBefore,
    fingerprintAfter,
    paired,
    add: (code, place, message, isGone = false) => {
      const [side, at] = isGone ? [before, place.before] : [after, place.after];
      const pointer = side.originOf(at.model) + at.pointer;
      found.push({ code, place, message, pointer });
    },
    isKnown: (old, now) => {
      const compared = visited.get(old) ?? new Set();
      visited.set(old, compared);
      if (compared.has(now)) return true;
      compared.add(now);
      return false;
    },
    pair: (old, now) => {
      paired.gone.add(old);
      paired.come.add(now);
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
    [...new Set([...read.definitions.keys(), ...written.definitions.keys()])].map((name, index) => [
      name,
      index,
    ]),
  );
  const rank = ({ model }: SchemaChange): number => order.get(model) ?? order.size;
  return [...changes].sort((left, right) => rank(left) - rank(right));
}
