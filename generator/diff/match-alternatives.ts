import { acceptanceIn } from "../canonical/acceptance.js";
import { keywordsWhere } from "../schema/keyword-groups.js";
import type { Json } from "../schema/schema.js";
import type { Alternative, Union } from "./alternatives.js";
import { type Comparison, meansTheSame } from "./comparison.js";
import type { PairedNames } from "./paired-names.js";

/** The alternatives of two unions: those that are one and the same, and the others. */
export interface Matched {
  readonly pairs: readonly (readonly [before: Alternative, after: Alternative])[];
  readonly gone: readonly Alternative[];
  readonly come: readonly Alternative[];
}

/** Finds for each kind of value of one union the same in the other; the most alike first. */
export function matched(
  comparison: Comparison,
  before: Union,
  after: Union,
  names: PairedNames,
): Matched {
  const pairs: (readonly [Alternative, Alternative])[] = [];
  let gone = before.alternatives;
  let come = after.alternatives;
  for (const isMatch of [
    ...[sameModel(names), sameMeaning(comparison), sameType, numbers, writtenInPlace, bothOther],
  ]) {
    for (const old of gone) {
      const now = come.find((other) => isMatch(old, other));
      if (now === undefined) continue;
      pairs.push([old, now]);
      gone = gone.filter((one) => one !== old);
      come = come.filter((one) => one !== now);
    }
  }
  return { pairs, gone, come };
}

type IsMatch = (before: Alternative, after: Alternative) => boolean;

function sameModel({ after }: PairedNames): IsMatch {
  return (old, now) =>
    old.kind === "model" && now.kind === "model" && after.get(old.name) === now.name;
}

function sameMeaning(comparison: Comparison): IsMatch {
  return (old, now) =>
    old.kind === now.kind &&
    old.kind !== "model" &&
    meansTheSame(comparison, old.schema, now.schema);
}

const sameType: IsMatch = (old, now) =>
  (old.kind === "type" && now.kind === "type" && old.type === now.type) ||
  (old.kind === "values" && now.kind === "values");

const numbers: IsMatch = (old, now) =>
  old.kind === "type" && now.kind === "type" && isNumeric(old.type) && isNumeric(now.type);

function isNumeric(type: string): boolean {
  return type === "number" || type === "integer";
}

/** A root that only refers to a model, and the model itself. */
const writtenInPlace: IsMatch = (old, now) =>
  isObject(old) && isObject(now) && old.kind !== now.kind;

function isObject({ schema }: Alternative): boolean {
  return schema.properties !== undefined;
}

const bothOther: IsMatch = (old, now) =>
  old.kind === now.kind && (old.kind === "all" || old.kind === "opaque");

/** What is left of the alternatives without listed values that the other union accepts all the same. */
export function withoutAbsorbed(
  gone: readonly Alternative[],
  come: readonly Alternative[],
  before: Union,
  after: Union,
): Pick<Matched, "gone" | "come"> {
  return {
    gone: gone.filter((one) => !isAbsorbed(one, after)),
    come: come.filter((one) => !isAbsorbed(one, before)),
  };
}

function isAbsorbed(alternative: Alternative, other: Union): boolean {
  return (
    alternative.kind === "values" &&
    alternative.values.every((value) => other.alternatives.some((one) => accepts(one, value)))
  );
}

/** Whether an alternative accepts a value for sure; of patterns and formats nothing is known here. */
function accepts(alternative: Alternative, value: Json): boolean {
  if (alternative.kind !== "type" || typeof value === "object") return false;
  const isUnsure = unsureKeywords.some((keyword) => Object.hasOwn(alternative.schema, keyword));
  return !isUnsure && acceptsPlain(alternative.schema, value);
}

const acceptsPlain = acceptanceIn({});

const unsureKeywords = keywordsWhere(
  ({ types, enforcedBy }) => types?.includes("string") === true && enforcedBy !== undefined,
);
