import { formats } from "../../formats/formats.js";
import type { NumberNode, StringNode } from "../../model/node.js";
import { textsForPattern } from "./pattern-text.js";

/** Numbers that a node accepts, all different; fewer than asked for where no more are found. */
export function numberExamples(node: NumberNode, count: number): readonly number[] {
  const { isInteger, multipleOf } = node;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = node;
  const lower = Math.max(minimum ?? -Infinity, exclusiveMinimum ?? -Infinity);
  const upper = Math.min(maximum ?? Infinity, exclusiveMaximum ?? Infinity);
  const isFine = (value: number): boolean =>
    value >= lower &&
    value <= upper &&
    value !== exclusiveMinimum &&
    value !== exclusiveMaximum &&
    (!isInteger || Number.isInteger(value));
  const step = multipleOf ?? (isInteger ? 1 : 0.5);
  const usual = Number.isFinite(lower) ? lower : Math.min(1, upper);
  // Multiples are counted from 0, so that each is as exact as it can be.
  const isCounted = isInteger || multipleOf !== undefined;
  const first = isCounted ? Math.ceil(usual / step) : 0;
  const start = isCounted ? 0 : usual;
  const steps = Array.from({ length: count + 20 }, (_, index) => index);
  const candidates = [
    ...steps.map((index) => start + (first + index) * step),
    ...steps.map((index) => start + (first - index) * step),
    ...(isCounted ? [] : between(lower, upper, count)),
  ].map((value) => Number(value.toPrecision(15)));
  return [...new Set(candidates.filter(isFine))].slice(0, count);
}

function between(lower: number, upper: number, count: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, index) => lower + ((upper - lower) * (index + 1)) / (count + 1),
  );
}

/** Texts that a node accepts, all different; fewer than asked for where no more are found. */
export function textExamples(
  { format, sourceFormat, length, pattern }: StringNode,
  count: number,
): readonly string[] {
  const { least = 0, most = Number.POSITIVE_INFINITY } = length;
  const known = formats.get(format ?? sourceFormat ?? "")?.example;
  const texts =
    known === undefined
      ? Array.from({ length: count }, (_, index) => numbered("text", index, least, most))
      : [known];
  const fits = (text: string): boolean => {
    const size = [...text].length;
    return size >= least && size <= most;
  };
  const found = [...new Set(texts)].filter(fits).slice(0, count);
  if (pattern === undefined) return found;
  const expression = new RegExp(pattern, "u");
  const matched = found.filter((text) => known !== undefined && expression.test(text));
  return matched.length > 0 ? matched : textsForPattern(pattern, { least, most }, count);
}

function numbered(text: string, index: number, least: number, most: number): string {
  const number = index === 0 ? "" : String(index + 1);
  const word = text.slice(0, Math.max(0, Math.min(most, 10_000) - number.length)) + number;
  return word.padEnd(Math.min(least, 10_000), "-");
}
