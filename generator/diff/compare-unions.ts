import type { Model } from "../model/model-graph.js";
import type { Node } from "../model/node.js";
import { objectIn } from "../model/shape.js";
import { type Alternative, isTyped, isUnknown, type Union, unionOf } from "./alternatives.js";
import { compareNodes } from "./compare-nodes.js";
import { compareObjects } from "./compare-objects.js";
import { compareTypes } from "./compare-types.js";
import { compareValues } from "./compare-values.js";
import { type Comparison, meansTheSame, type Place } from "./comparison.js";
import { type Matched, matched, withoutAbsorbed } from "./match-alternatives.js";
import { pairedModels } from "./paired-models.js";
import { requiresField } from "./required-field.js";
import { alternativeName, unionName } from "./type-name.js";

/** Compares which values two nodes accept. */
export function compareUnions(
  comparison: Comparison,
  before: Node,
  after: Node,
  place: Place,
): void {
  const models = pairedModels(comparison, before, after);
  const old = unionOf(before, (model) => models.after.has(model));
  const now = unionOf(after, (model) => models.before.has(model));
  if (old.isAny || now.isAny) {
    compareAny(comparison, old, now, place);
    return;
  }
  if (old.isNullable !== now.isNullable) {
    const code = now.isNullable ? "null-added" : "null-removed";
    comparison.add(code, place, now.isNullable ? "may be null now" : "may no longer be null");
  }
  const { pairs, removed, added } = matched(comparison, old, now, models);
  compareTags(comparison, old, now, pairs, place);
  for (const [left, right] of pairs) compareAlternatives(comparison, left, right, place);
  const rest = withoutAbsorbed(removed, added, old, now);
  const isWhole = pairs.length === 0;
  if (isWhole && rest.removed.length > 0 && rest.added.length > 0) {
    comparison.add("type-changed", place, becomes(old, now));
  } else if (isWhole && rest.added.length > 0 && removed.length > 0) {
    comparison.add("type-widened", place, becomes(old, now));
  } else if (isWhole && rest.removed.length > 0 && added.length > 0) {
    comparison.add("type-narrowed", place, becomes(old, now));
  } else {
    for (const one of rest.removed)
      comparison.add("union-member-removed", place, `may no longer be ${alternativeName(one)}`);
    for (const one of rest.added)
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
    const isFree = pairs.some(([one]) => !requiresTag(one, now.tag));
    if (old.alternatives.length > 1 || isFree)
      comparison.add("tag-added", place, `is told apart by the field ${now.tag} now`);
  } else if (now.tag === undefined) {
    const isFree = pairs.some(([, one]) => !requiresTag(one, old.tag));
    if (now.alternatives.length > 1 || isFree)
      comparison.add("tag-removed", place, `is no longer told apart by the field ${old.tag}`);
  } else {
    const words = `is told apart by the field ${now.tag} instead of ${old.tag}`;
    comparison.add("tag-changed", place, words);
  }
}

function requiresTag(alternative: Alternative, tag: string | undefined): boolean {
  return tag !== undefined && requiresField(inPlace(alternative), tag);
}

/** Compares what is one and the same kind of value before and after. */
function compareAlternatives(
  comparison: Comparison,
  old: Alternative,
  now: Alternative,
  place: Place,
): void {
  if (old.kind === "reference" && now.kind === "reference") {
    compareModelUse(comparison, old.model, now.model, place);
  } else if (old.kind === "literals" && now.kind === "literals") {
    compareValues(comparison, old.values, now.values, place);
  } else if (isTyped(old) && isTyped(now)) {
    compareTypes(comparison, old, now, place);
  } else if (old.kind === "intersection" && now.kind === "intersection") {
    compareParts(comparison, old.members, now.members, place);
  } else if (isUnknown(old) && isUnknown(now)) {
    if (!meansTheSame(comparison, old, now))
      comparison.add("other-constraint-changed", place, "has another condition");
  } else {
    compareWrittenInPlace(comparison, old, now, place);
  }
}

/** A model where another one was that is still there, or was there already, is no renamed one. */
function compareModelUse(comparison: Comparison, old: Model, now: Model, place: Place): void {
  const isOther =
    old.name !== now.name && (comparison.after.has(old.name) || comparison.before.has(now.name));
  if (isOther) {
    const words = `is ${now.name} instead of ${old.name}, which has the same content`;
    comparison.add("model-replaced", place, words);
  } else {
    comparison.pair(old, now);
  }
}

/**
 * Compares two objects of which one is a model and the other one is written in its place, or of which one has
 * conditions beside it.
 */
function compareWrittenInPlace(
  comparison: Comparison,
  old: Alternative,
  now: Alternative,
  place: Place,
): void {
  const [left, right] = [inPlace(old), inPlace(now)];
  const [before, after] = [objectIn(left), objectIn(right)];
  if (before === undefined || after === undefined) return;
  compareObjects(comparison, before, after, place);
  const conditions = (node: Node, own: Node): readonly Node[] =>
    node.kind === "intersection" ? node.members.filter((member) => member !== own) : [];
  compareParts(comparison, conditions(left, before), conditions(right, after), place);
}

/** What an alternative accepts, as if a model stood in the place of the reference to it. */
function inPlace(alternative: Alternative): Node {
  return alternative.kind === "reference" ? alternative.target : alternative;
}

/** Compares nodes that all must accept a value: each with the one like it, or in its place. */
function compareParts(
  comparison: Comparison,
  before: readonly Node[],
  after: readonly Node[],
  place: Place,
): void {
  const same = (left: Node, right: Node): boolean => meansTheSame(comparison, left, right);
  const removed = before.filter((part) => !after.some((other) => same(part, other)));
  const added = after.filter((part) => !before.some((other) => same(other, part)));
  for (const [index, part] of removed.entries()) {
    const other = added[index];
    if (other !== undefined) compareNodes(comparison, part, other, place);
    else comparison.add("type-widened", place, "has one condition less");
  }
  for (const _ of added.slice(removed.length))
    comparison.add("type-narrowed", place, "has one more condition");
  // What is the same may still have other names and other documentation in it.
  for (const part of before) {
    const twin = after.find((other) => same(part, other));
    if (twin !== undefined) compareNodes(comparison, part, twin, place);
  }
}
