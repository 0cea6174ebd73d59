import type { Annotations } from "../model/annotations.js";
import { sameJson } from "../schema/schema.js";
import type { Comparison, Place } from "./comparison.js";
import { excerpt } from "./excerpt.js";
import type { RuleCode } from "./rules.js";

/** Compares what is said of two places that excludes no value; defaults are the fields' own. */
export function compareAnnotations(
  comparison: Comparison,
  before: Annotations,
  after: Annotations,
  place: Place,
): void {
  for (const [code, what, textOf] of texts) {
    const [old, now] = [textOf(before), textOf(after)];
    if (!sameJson(old, now)) comparison.add(code, place, changedText(what, old, now));
  }
  for (const [flag, added, removed, words] of flags) {
    const [was, is] = [before[flag], after[flag]];
    if (was === is) continue;
    comparison.add(is ? added : removed, place, is ? words.added : words.removed);
  }
  for (const keyword of new Set([...Object.keys(before.others), ...Object.keys(after.others)])) {
    const [old, now] = [before.others[keyword], after.others[keyword]];
    if (sameJson(old, now)) continue;
    const what = `the keyword ${excerpt(keyword)}`;
    comparison.add("annotation-changed", place, changedText(what, old, now));
  }
}

const texts: readonly (readonly [RuleCode, what: string, (of: Annotations) => unknown])[] = [
  ["title-changed", "the title", ({ title }) => title],
  ["description-changed", "the description", ({ description }) => description],
  [
    "examples-changed",
    "the list of examples",
    ({ examples }) => (examples.length === 0 ? undefined : examples),
  ],
];

const flags = [
  [
    "isDeprecated",
    "deprecated-added",
    "deprecated-removed",
    { added: "is deprecated now", removed: "is no longer deprecated" },
  ],
  [
    "isReadOnly",
    "read-only-added",
    "read-only-removed",
    {
      added: "is computed by the service now, and not to be sent",
      removed: "is no longer computed by the service, and may be sent",
    },
  ],
  [
    "isWriteOnly",
    "write-only-added",
    "write-only-removed",
    {
      added: "is never sent by the service any more",
      removed: "is sent by the service now",
    },
  ],
] as const satisfies readonly (readonly [keyof Annotations, RuleCode, RuleCode, object])[];

function changedText(what: string, before: unknown, after: unknown): string {
  if (before === undefined) return `${what} was added: ${excerpt(after)}`;
  if (after === undefined) return `${what} was removed; it was ${excerpt(before)}`;
  return `${what} is ${excerpt(after)} instead of ${excerpt(before)}`;
}
