import type { Schema } from "../schema/schema.js";
import { type Alternative, type Union, unionOf } from "./alternatives.js";
import { compareObjects } from "./compare-objects.js";
import { compareModels, compareSchemas } from "./compare-schemas.js";
import { compareTypes } from "./compare-types.js";
import { compareValues } from "./compare-values.js";
import type { Comparison, Place } from "./comparison.js";
import { type Matched, matched, withoutAbsorbed } from "./match-alternatives.js";
import { pairedNames } from "./paired-names.js";
import { alternativeName, unionName } from "./type-name.js";

/** Compares which values two schemas accept. */
export function compareUnions(
  comparison: Comparison,
  before: Schema,
  after: Schema,
  place: Place,
): void {
  const names = pairedNames(comparison, before, after);
  const old = unionOf(before, comparison.before, (name) => names.after.has(name));
  const now = unionOf(after, comparison.after, (name) => names.before.has(name));
  if (old.isAny || now.isAny) {
    compareAny(comparison, old, now, place);
    return;
  }
  if (old.isNullable !== now.isNullable) {
    const code = now.isNullable ? "null-added" : "null-removed";
    comparison.add(code, place, now.isNullable ? "may be null now" : "may no longer be null");
  }
  const { pairs, gone, come } = matched(comparison, old, now, names);
  compareTags(comparison, old, now, pairs, place);
  for (const [left, right] of pairs) compareAlternatives(comparison, left, right, place);
  const rest = withoutAbsorbed(gone, come, old, now);
  const isWhole = pairs.length === 0;
  if (isWhole && rest.gone.length > 0 && rest.come.length > 0) {
    comparison.add("type-changed", place, becomes(old, now));
  } else if (isWhole && rest.come.length > 0 && gone.length > 0) {
    comparison.add("type-widened", place, becomes(old, now));
  } else if (isWhole && rest.gone.length > 0 && come.length > 0) {
    comparison.add("type-narrowed", place, becomes(old, now));
  } else {
    for (const one of rest.gone)
      comparison.add("union-member-removed", place, `may no longer be ${alternativeName(one)}`);
    for (const one of rest.come)
      comparison.add("union-member-added", place, `may be ${alternativeName(one)} now`);
  }
}

function compareAny(comparison: Comparison, old: Union, now: Union, place: Place): void {
  if (old.isAny && now.isAny) return;
  comparison.add(now.isAny ? "type-widened" : "type-narrowed", place, becomes(old, now));
}

function becomes(old: Union, now: Union): string {
  return `is ${unionName(now)} instead of ${unionName(old)}`;
}

function compareTags(
  comparison: Comparison,
  old: Union,
  now: Union,
  pairs: Matched["pairs"],
  place: Place,
): void {
  if (old.tag === now.tag || pairs.length === 0) return;
  if (old.tag === undefined) {
    // What was no union told nothing apart, but may have been taken without the tag.
    const isFree = pairs.some(([{ schema }]) => !isRequired(schema, now.tag));
    if (old.alternatives.length > 1 || isFree)
      comparison.add("tag-added", place, `is told apart by the field ${now.tag} now`);
  } else if (now.tag === undefined) {
    const isFree = pairs.some(([, { schema }]) => !isRequired(schema, old.tag));
    if (now.alternatives.length > 1 || isFree)
      comparison.add("tag-removed", place, `is no longer told apart by the field ${old.tag}`);
  } else {
    const words = `is told apart by the field ${now.tag} instead of ${old.tag}`;
    comparison.add("tag-changed", place, words);
  }
}

function isRequired({ required = [] }: Schema, field: string | undefined): boolean {
  return field !== undefined && required.includes(field);
}

/** Compares what is one and the same kind of value before and after. */
function compareAlternatives(
  comparison: Comparison,
  old: Alternative,
  now: Alternative,
  place: Place,
): void {
  if (old.kind === "model" && now.kind === "model") {
    compareModelUse(comparison, old.name, now.name, place);
  } else if (old.kind === "values" && now.kind === "values") {
    compareValues(comparison, old.values, now.values, place);
  } else if (old.kind === "type" && now.kind === "type") {
    compareTypes(comparison, old, now, place);
  } else if (old.kind === "all" && now.kind === "all") {
    compareParts(comparison, old.parts, now.parts, place);
  } else if (old.kind !== now.kind) {
    // One of them is a model, the other an object that is written in place.
    compareObjects(comparison, old.schema, now.schema, place);
  } else if (comparison.fingerprintBefore(old.schema) !== comparison.fingerprintAfter(now.schema)) {
    comparison.add("other-constraint-changed", place, "has another condition");
  }
}

/** A model where another one was that is still there, or was there already, is no renamed one. */
function compareModelUse(comparison: Comparison, old: string, now: string, place: Place): void {
  const isOther = old !== now && (comparison.after.has(old) || comparison.before.has(now));
  if (isOther) {
    const words = `is ${now} instead of ${old}, which has the same content`;
    comparison.add("model-replaced", place, words);
  } else {
    compareModels(comparison, old, now);
  }
}

/** Compares schemas that all must accept a value: each with the one like it, or in its place. */
function compareParts(
  comparison: Comparison,
  before: readonly Schema[],
  after: readonly Schema[],
  place: Place,
): void {
  const same = (left: Schema, right: Schema): boolean =>
    comparison.fingerprintBefore(left) === comparison.fingerprintAfter(right);
  const gone = before.filter((part) => !after.some((other) => same(part, other)));
  const come = after.filter((part) => !before.some((other) => same(other, part)));
  for (const [index, part] of gone.entries()) {
    const other = come[index];
    if (other !== undefined) compareSchemas(comparison, part, other, place);
    else comparison.add("type-widened", place, "has one condition less");
  }
  for (const _ of come.slice(gone.length))
    comparison.add("type-narrowed", place, "has one more condition");
  // What is the same may still have other names and other documentation in it.
  for (const part of before) {
    const twin = after.find((other) => same(part, other));
    if (twin !== undefined) compareSchemas(comparison, part, twin, place);
  }
}
