import type { DictionaryNode, Field, Node, ObjectNode } from "../model/node.js";
import { sameJson } from "../schema/schema.js";
import { extrasOf } from "./compare-extras.js";
import { compareNodes } from "./compare-nodes.js";
import { type Comparison, inside, type Place } from "./comparison.js";
import { excerpt } from "./excerpt.js";
import { renamedFields } from "./renamed-fields.js";
import type { RuleCode } from "./rules.js";
import { standIn } from "./stand-in.js";

/** Compares the fields of two models. */
export function compareFields(
  comparison: Comparison,
  before: ObjectNode | DictionaryNode,
  after: ObjectNode | DictionaryNode,
  place: Place,
): void {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const removed = [...old.keys()].filter((name) => !now.has(name));
  const added = [...now.keys()].filter((name) => !old.has(name));
  const renamed = renamedFields(comparison, old, now, removed, added);
  for (const [name, field] of old) {
    const other = now.get(name);
    const at = inside(place, name, "properties", name);
    const newName = renamed.get(name);
    if (other !== undefined) compareField(comparison, field, other, at);
    else if (newName !== undefined) addRenamed(comparison, name, newName, place);
    else comparison.add(removedCode(after), at, "was removed", true);
  }
  const known = new Set(renamed.values());
  for (const [name, field] of now) {
    if (old.has(name) || known.has(name)) continue;
    const at = inside(place, name, "properties", name);
    comparison.add(addedCode(before, field), at, `was added, ${presence(field)}`);
  }
}

/** The fields that a model names; one that is only required is as all others that it does not name. */
function fieldsOf(model: ObjectNode | DictionaryNode): ReadonlyMap<string, Field> {
  const fields = model.kind === "object" ? model.fields : [];
  const named = new Map<string, Field>(fields.map((field) => [field.name, field]));
  for (const name of model.required)
    if (!named.has(name)) named.set(name, { name, node: unnamedField(model), isRequired: true });
  return named;
}

function unnamedField({ additional, patterns }: ObjectNode | DictionaryNode): Node {
  if (patterns.length > 0) return unknown;
  return additional === false ? nothing : (additional ?? anything);
}

const anything = standIn({});
const nothing = standIn({ not: {} });
/** What may be anything that a pattern of keys says. */
const unknown = standIn({ not: { not: {} } });

function addRenamed(comparison: Comparison, old: string, now: string, place: Place): void {
  const at = inside(place, now, "properties", now);
  comparison.add("field-renamed", at, `was added as ${old} was removed: it looks renamed`);
}

function presence({ node, isRequired }: Field): string {
  if (isRequired) return "and is required";
  const value = node.annotations.default;
  return value === undefined ? "and may be left out" : `with the default ${excerpt(value)}`;
}

function addedCode(model: ObjectNode | DictionaryNode, { node, isRequired }: Field): RuleCode {
  switch (extrasOf(model)) {
    case "typed":
      return "field-added-among-typed-extras";
    case "kept":
      return "field-added-among-extras";
    case "forbidden":
      return isRequired ? "field-added-required-to-closed" : "field-added-optional-to-closed";
    case "ignored":
      if (isRequired) return "field-added-required";
      return hasDefault(node) ? "field-added-with-default" : "field-added-optional";
  }
}

function removedCode(model: ObjectNode | DictionaryNode): RuleCode {
  const extras = extrasOf(model);
  if (extras === "typed") return "field-removed-among-typed-extras";
  return extras === "forbidden" ? "field-removed-from-closed" : "field-removed";
}

function hasDefault({ annotations }: Node): boolean {
  return annotations.default !== undefined;
}

function compareField(comparison: Comparison, before: Field, after: Field, place: Place): void {
  if (!before.isRequired && after.isRequired) {
    comparison.add("field-made-required", place, "is required now");
  } else if (before.isRequired && !after.isRequired) {
    const { node } = after;
    const [code, words]: [RuleCode, string] = hasDefault(node)
      ? ["field-made-defaulted", `may be left out now, for ${excerpt(node.annotations.default)}`]
      : ["field-made-optional", "may be left out now"];
    comparison.add(code, place, words);
  } else {
    compareDefaults(comparison, before, after, place);
  }
  compareNodes(comparison, before.node, after.node, place);
}

function compareDefaults(comparison: Comparison, before: Field, after: Field, place: Place): void {
  const [was, is] = [hasDefault(before.node), hasDefault(after.node)];
  const [old, now] = [before.node.annotations.default, after.node.annotations.default];
  if (was === is && sameJson(old, now)) return;
  const words = !is
    ? `has no default any more; it was ${excerpt(old)}`
    : `has the default ${excerpt(now)}${was ? ` instead of ${excerpt(old)}` : " now"}`;
  comparison.add(after.isRequired ? "default-documented" : defaultCode(was, is), place, words);
}

function defaultCode(was: boolean, is: boolean): RuleCode {
  if (!is) return "default-removed";
  return was ? "default-changed" : "default-added";
}
