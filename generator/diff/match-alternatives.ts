import { acceptanceIn } from "../canonical/acceptance.js";
import { objectIn } from "../model/shape.js";
import type { Json } from "../schema/schema.js";
import {
  type Alternative,
  isTyped,
  isUnknown,
  jsonTypeOf,
  type TypedNode,
  type Union,
} from "./alternatives.js";
import { type Comparison, meansTheSame } from "./comparison.js";
import type { PairedModels } from "./paired-models.js";

/** The alternatives of two unions: those that are one and the same, and the others. */
export interface Matched {
  readonly pairs: readonly (readonly [before: Alternative, after: Alternative])[];
  readonly removed: readonly Alternative[];
  readonly added: readonly Alternative[];
}

/** Finds for each kind of value of one union the same in the other; the most alike first. */
export function matched(
  comparison: Comparison,
  before: Union,
  after: Union,
  models: PairedModels,
): Matched {
  const pairs: (readonly [Alternative, Alternative])[] = [];
  let removed = before.alternatives;
  let added = after.alternatives;
  for (const isMatch of [
    ...[sameModel(models), sameMeaning(comparison), sameType, numbers, writtenInPlace, bothOther],
  ]) {
    for (const old of removed) {
      const now = added.find((other) => isMatch(old, other));
      if (now === undefined) continue;
      pairs.push([old, now]);
      removed = removed.filter((one) => one !== old);
      added = added.filter((one) => one !== now);
    }
  }
  return { pairs, removed, added };
}

type IsMatch = (before: Alternative, after: Alternative) => boolean;

function sameModel({ after }: PairedModels): IsMatch {
  return (old, now) =>
    old.kind === "reference" && now.kind === "reference" && after.get(old.model) === now.model;
}

function sameMeaning(comparison: Comparison): IsMatch {
  return (old, now) =>
    old.kind !== "reference" && now.kind !== "reference" && meansTheSame(comparison, old, now);
}

const sameType: IsMatch = (old, now) =>
  (isTyped(old) && isTyped(now) && jsonTypeOf(old) === jsonTypeOf(now)) ||
  (old.kind === "literals" && now.kind === "literals");

const numbers: IsMatch = (old, now) => old.kind === "number" && now.kind === "number";

/** A root that only refers to a model, and the model itself; an object with conditions beside it, and one without. */
const writtenInPlace: IsMatch = (old, now) =>
  hasFields(old) && hasFields(now) && old.kind !== now.kind;

function hasFields(alternative: Alternative): boolean {
  const node = alternative.kind === "reference" ? alternative.target : alternative;
  return objectIn(node) !== undefined;
}

const bothOther: IsMatch = (old, now) =>
  (old.kind === "intersection" && now.kind === "intersection") ||
  (isUnknown(old) && isUnknown(now));

/** What is left of the alternatives without listed values that the other union accepts all the same. */
export function withoutAbsorbed(
  removed: readonly Alternative[],
  added: readonly Alternative[],
  before: Union,
  after: Union,
): Pick<Matched, "removed" | "added"> {
  return {
    removed: removed.filter((one) => !isAbsorbed(one, after)),
    added: added.filter((one) => !isAbsorbed(one, before)),
  };
}

function isAbsorbed(alternative: Alternative, other: Union): boolean {
  return (
    alternative.kind === "literals" &&
    alternative.values.every((value) => other.alternatives.some((one) => accepts(one, value)))
  );
}

/** Whether an alternative accepts a value for sure; of patterns and formats nothing is known here. */
function accepts(alternative: Alternative, value: Json): boolean {
  if (!isTyped(alternative) || typeof value === "object") return false;
  return !isUnsure(alternative) && acceptsPlain(alternative.schema, value);
}

const acceptsPlain = acceptanceIn({});

function isUnsure(node: TypedNode): boolean {
  if (node.kind === "number") return node.format !== undefined;
  if (node.kind !== "string") return false;
  const { pattern, sourcePattern, format, sourceFormat, contentEncoding, contentMediaType } = node;
  return [pattern, sourcePattern, format, sourceFormat, contentEncoding, contentMediaType].some(
    (rule) => rule !== undefined,
  );
}
