import { keywords } from "../schema/keywords.js";
import { type Schema, sameJson } from "../schema/schema.js";
import type { Comparison, Place } from "./comparison.js";
import { excerpt } from "./excerpt.js";
import type { RuleCode } from "./rules.js";

/** Compares what two schemas say that excludes no value; defaults are the fields' own. */
export function compareAnnotations(
  comparison: Comparison,
  before: Schema,
  after: Schema,
  place: Place,
): void {
  for (const [keyword, code, what] of texts) {
    if (sameJson(before[keyword], after[keyword])) continue;
    comparison.add(code, place, changedText(what, before[keyword], after[keyword]));
  }
  for (const [keyword, added, removed, words] of flags) {
    const [was, is] = [before[keyword] === true, after[keyword] === true];
    if (was === is) continue;
    comparison.add(is ? added : removed, place, is ? words.added : words.removed);
  }
  const others = new Set([...Object.keys(before), ...Object.keys(after)].filter(isOther));
  for (const keyword of others) {
    if (sameJson(before[keyword], after[keyword])) continue;
    const what = `the keyword ${excerpt(keyword)}`;
    comparison.add("annotation-changed", place, changedText(what, before[keyword], after[keyword]));
  }
}

const texts = [
  ["title", "title-changed", "the title"],
  ["description", "description-changed", "the description"],
  ["examples", "examples-changed", "the list of examples"],
] as const satisfies readonly (readonly [string, RuleCode, string])[];

const flags = [
  [
    "deprecated",
    "deprecated-added",
    "deprecated-removed",
    { added: "is deprecated now", removed: "is no longer deprecated" },
  ],
  [
    "readOnly",
    "read-only-added",
    "read-only-removed",
    {
      added: "is computed by the service now, and not to be sent",
      removed: "is no longer computed by the service, and may be sent",
    },
  ],
  [
    "writeOnly",
    "write-only-added",
    "write-only-removed",
    {
      added: "is never sent by the service any more",
      removed: "is sent by the service now",
    },
  ],
] as const satisfies readonly (readonly [string, RuleCode, RuleCode, object])[];

/** Keywords that nothing else here looks at: `x-…`, and those of an author's own. */
function isOther(keyword: string): boolean {
  const { role } = keywords.get(keyword) ?? { role: "unread" };
  return role === "unread" || role === "older";
}

function changedText(what: string, before: unknown, after: unknown): string {
  if (before === undefined) return `${what} was added: ${excerpt(after)}`;
  if (after === undefined) return `${what} was removed; it was ${excerpt(before)}`;
  return `${what} is ${excerpt(after)} instead of ${excerpt(before)}`;
}
