import type { Schema } from "../schema/schema.js";
import type { Comparison, Place } from "./comparison.js";
import type { RuleCode } from "./rules.js";

/** What is counted, and how: `characters` by `minLength` and `maxLength`. */
export type Counted = "Length" | "Items" | "Properties";

/** Compares how many characters, items or entries there must be at least, and may be at most. */
export function compareCounts(
  comparison: Comparison,
  before: Schema,
  after: Schema,
  place: Place,
  counted: Counted,
): void {
  const { unit, raisedLeast, loweredLeast, loweredMost, raisedMost } = words[counted];
  const least = (schema: Schema): number => numberOf(schema[`min${counted}`]) ?? 0;
  const [wasLeast, isLeast] = [least(before), least(after)];
  if (wasLeast !== isLeast) {
    const text = `must have ${isLeast} ${unit} or more, instead of ${wasLeast}`;
    comparison.add(isLeast > wasLeast ? raisedLeast : loweredLeast, place, text);
  }
  const most = (schema: Schema): number =>
    numberOf(schema[`max${counted}`]) ?? Number.POSITIVE_INFINITY;
  const [wasMost, isMost] = [most(before), most(after)];
  if (wasMost !== isMost) {
    const text = `may have ${amount(isMost)} ${unit}, instead of ${amount(wasMost)}`;
    comparison.add(isMost < wasMost ? loweredMost : raisedMost, place, text);
  }
}

interface CountWords {
  readonly unit: string;
  readonly raisedLeast: RuleCode;
  readonly loweredLeast: RuleCode;
  readonly loweredMost: RuleCode;
  readonly raisedMost: RuleCode;
}

const words: { readonly [counted in Counted]: CountWords } = {
  Length: {
    unit: "characters",
    raisedLeast: "min-length-raised",
    loweredLeast: "min-length-lowered",
    loweredMost: "max-length-lowered",
    raisedMost: "max-length-raised",
  },
  Items: {
    unit: "items",
    raisedLeast: "min-items-raised",
    loweredLeast: "min-items-lowered",
    loweredMost: "max-items-lowered",
    raisedMost: "max-items-raised",
  },
  Properties: {
    unit: "entries",
    raisedLeast: "min-properties-raised",
    loweredLeast: "min-properties-lowered",
    loweredMost: "max-properties-lowered",
    raisedMost: "max-properties-raised",
  },
};

function amount(most: number): string {
  return Number.isFinite(most) ? `up to ${most}` : "any number of";
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
