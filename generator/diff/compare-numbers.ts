import type { NumberNode } from "../model/node.js";
import type { Comparison, Place } from "./comparison.js";
import { excerpt } from "./excerpt.js";
import type { RuleCode } from "./rules.js";

/** Compares what is demanded of numbers. */
export function compareNumbers(
  comparison: Comparison,
  before: NumberNode,
  after: NumberNode,
  place: Place,
): void {
  if (before.isInteger !== after.isInteger) {
    const isWider = before.isInteger;
    const words = isWider ? "is any number instead of an integer" : "is an integer now";
    comparison.add(isWider ? "integer-made-number" : "number-made-integer", place, words);
  }
  compareBounds(comparison, before, after, place, lower);
  compareBounds(comparison, before, after, place, upper);
  compareStep(comparison, before.multipleOf, after.multipleOf, place);
  const [old, now] = [before.format, after.format];
  if (old !== now)
    comparison.add(
      "number-format-changed",
      place,
      `has the format ${excerpt(now ?? null)} instead of ${excerpt(old ?? null)}`,
    );
}

/** A bound of one side, in words and codes. */
interface Side {
  readonly inclusive: "minimum" | "maximum";
  readonly exclusive: "exclusiveMinimum" | "exclusiveMaximum";
  /** What turns the bounds so that the larger one is the stricter one. */
  readonly sign: 1 | -1;
  readonly stricter: RuleCode;
  readonly looser: RuleCode;
  readonly madeExclusive: RuleCode;
  readonly madeInclusive: RuleCode;
  readonly words: readonly [exclusive: string, inclusive: string];
}

const lower: Side = {
  inclusive: "minimum",
  exclusive: "exclusiveMinimum",
  sign: 1,
  stricter: "minimum-raised",
  looser: "minimum-lowered",
  madeExclusive: "minimum-made-exclusive",
  madeInclusive: "minimum-made-inclusive",
  words: ["greater than", "or more"],
};

const upper: Side = {
  inclusive: "maximum",
  exclusive: "exclusiveMaximum",
  sign: -1,
  stricter: "maximum-lowered",
  looser: "maximum-raised",
  madeExclusive: "maximum-made-exclusive",
  madeInclusive: "maximum-made-inclusive",
  words: ["less than", "or less"],
};

function compareBounds(
  comparison: Comparison,
  before: NumberNode,
  after: NumberNode,
  place: Place,
  side: Side,
): void {
  const areIntegers = before.isInteger && after.isInteger;
  const [old, now] = [boundOf(before, side, areIntegers), boundOf(after, side, areIntegers)];
  const words = `is ${boundWords(now, side)}, instead of ${boundWords(old, side)}`;
  if (now.strictness !== old.strictness) {
    comparison.add(now.strictness > old.strictness ? side.stricter : side.looser, place, words);
  } else if (now.isExclusive !== old.isExclusive) {
    comparison.add(now.isExclusive ? side.madeExclusive : side.madeInclusive, place, words);
  }
}

/** A bound, turned so that a larger one is stricter, and whether it is itself refused. */
interface Bound {
  readonly strictness: number;
  readonly isExclusive: boolean;
}

function boundOf(node: NumberNode, side: Side, areIntegers: boolean): Bound {
  const none = Number.NEGATIVE_INFINITY;
  const turned = (bound: number | undefined): number =>
    bound === undefined ? none : bound * side.sign;
  const [inclusive, exclusive] = [turned(node[side.inclusive]), turned(node[side.exclusive])];
  const isExclusive = exclusive !== none && exclusive >= inclusive;
  const strictness = isExclusive ? exclusive : inclusive;
  // The same integers are above 0 as from 1 on, as far as numbers are exact.
  if (!areIntegers || !(Math.abs(strictness) < Number.MAX_SAFE_INTEGER))
    return { strictness, isExclusive };
  const first = isExclusive ? Math.floor(strictness) + 1 : Math.ceil(strictness);
  return { strictness: first, isExclusive: false };
}

function boundWords({ strictness, isExclusive }: Bound, { sign, words }: Side): string {
  if (strictness === Number.NEGATIVE_INFINITY) return "without such a bound";
  const [exclusive, inclusive] = words;
  // No zero is negative.
  const value = strictness * sign + 0;
  return isExclusive ? `${exclusive} ${value}` : `${value} ${inclusive}`;
}

function compareStep(
  comparison: Comparison,
  before: number | undefined,
  after: number | undefined,
  place: Place,
): void {
  if (before === after) return;
  const words =
    after === undefined
      ? `need no longer be a multiple of ${before}`
      : `must be a multiple of ${after}${before === undefined ? "" : ` instead of ${before}`}`;
  // Of fractions, no division here would tell for sure.
  const isMultiple = (larger: number | undefined, smaller: number | undefined): boolean =>
    smaller === undefined ||
    (larger !== undefined &&
      Number.isSafeInteger(larger) &&
      Number.isSafeInteger(smaller) &&
      larger % smaller === 0);
  if (isMultiple(after, before)) comparison.add("multiple-of-narrowed", place, words);
  else if (isMultiple(before, after)) comparison.add("multiple-of-widened", place, words);
  else comparison.add("multiple-of-changed", place, words);
}
