import type { Count } from "../model/node.js";
import type { Comparison, Place } from "./comparison.js";
import type { RuleCode } from "./rules.js";

/** What is counted. */
export type Counted = "characters" | "items" | "entries";

/** Compares how many characters, items or entries there must be at least, and may be at most. */
export function compareCounts(
  comparison: Comparison,
  before: Count,
  after: Count,
  place: Place,
  counted: Counted,
): void {
  const { raisedLeast, loweredLeast, loweredMost, raisedMost } = codes[counted];
  const [wasLeast, isLeast] = [before.least ?? 0, after.least ?? 0];
  if (wasLeast !== isLeast) {
    const text = `must have ${isLeast} ${counted} or more, instead of ${wasLeast}`;
    comparison.add(isLeast > wasLeast ? raisedLeast : loweredLeast, place, text);
  }
  const unlimited = Number.POSITIVE_INFINITY;
  const [wasMost, isMost] = [before.most ?? unlimited, after.most ?? unlimited];
  if (wasMost !== isMost) {
    const text = `may have ${amount(isMost)} ${counted}, instead of ${amount(wasMost)}`;
    comparison.add(isMost < wasMost ? loweredMost : raisedMost, place, text);
  }
}

interface CountCodes {
  readonly raisedLeast: RuleCode;
  readonly loweredLeast: RuleCode;
  readonly loweredMost: RuleCode;
  readonly raisedMost: RuleCode;
}

const codes: { readonly [counted in Counted]: CountCodes } = {
  characters: {
    raisedLeast: "min-length-raised",
    loweredLeast: "min-length-lowered",
    loweredMost: "max-length-lowered",
    raisedMost: "max-length-raised",
  },
  items: {
    raisedLeast: "min-items-raised",
    loweredLeast: "min-items-lowered",
    loweredMost: "max-items-lowered",
    raisedMost: "max-items-raised",
  },
  entries: {
    raisedLeast: "min-properties-raised",
    loweredLeast: "min-properties-lowered",
    loweredMost: "max-properties-lowered",
    raisedMost: "max-properties-raised",
  },
};

function amount(most: number): string {
  return Number.isFinite(most) ? `up to ${most}` : "any number of";
}
