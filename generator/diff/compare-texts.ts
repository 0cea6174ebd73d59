import { formats } from "../formats/formats.js";
import type { StringNode } from "../model/node.js";
import { compareCounts } from "./compare-counts.js";
import type { Comparison, Place } from "./comparison.js";
import { excerpt } from "./excerpt.js";
import type { RuleCode } from "./rules.js";

/** Compares what is demanded of texts. */
export function compareTexts(
  comparison: Comparison,
  before: StringNode,
  after: StringNode,
  place: Place,
): void {
  compareCounts(comparison, before.length, after.length, place, "characters");
  // What could not be translated is still demanded by the service.
  compareNamed(comparison, patternOf(before), patternOf(after), place, "pattern", patternCodes);
  const [old, now] = [formatOf(before), formatOf(after)];
  const codes = isConverted(old) || isConverted(now) ? timeCodes : formatCodes;
  compareNamed(comparison, old, now, place, "format", codes);
  for (const keyword of ["contentEncoding", "contentMediaType"] as const) {
    if (before[keyword] === after[keyword]) continue;
    const words = `has ${excerpt(after[keyword] ?? null)} as its ${keyword}, instead of ${excerpt(before[keyword] ?? null)}`;
    comparison.add("other-constraint-changed", place, words);
  }
}

type Codes = readonly [added: RuleCode, removed: RuleCode, changed: RuleCode];

const patternCodes: Codes = ["pattern-added", "pattern-removed", "pattern-changed"];
const formatCodes: Codes = ["format-added", "format-removed", "format-changed"];
const timeCodes: Codes = ["time-format-added", "time-format-removed", "time-format-changed"];

function compareNamed(
  comparison: Comparison,
  before: string | undefined,
  after: string | undefined,
  place: Place,
  what: string,
  [added, removed, changed]: Codes,
): void {
  if (before === after) return;
  if (before === undefined)
    comparison.add(added, place, `must have the ${what} ${excerpt(after)} now`);
  else if (after === undefined)
    comparison.add(removed, place, `need no longer have the ${what} ${excerpt(before)}`);
  else
    comparison.add(
      changed,
      place,
      `must have the ${what} ${excerpt(after)} instead of ${excerpt(before)}`,
    );
}

function patternOf({ pattern, sourcePattern }: StringNode): string | undefined {
  return pattern ?? sourcePattern;
}

/** The format of a text, also one that is not checked. */
export function formatOf({ format, sourceFormat }: StringNode): string | undefined {
  return format ?? sourceFormat;
}

/** Whether values of a format are read as something else where the config says so with `dates`. */
function isConverted(format: string | undefined): boolean {
  const { conversion = "none" } = formats.get(format ?? "") ?? {};
  return conversion !== "none";
}
