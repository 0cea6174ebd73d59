import type { Json } from "../../generator/schema/schema.js";

/** Stands for negative zero, which `JSON.stringify` writes as 0; Python writes its sign. */
const negativeZero = "\u0000negative zero";

/** JSON as Python writes it. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, (_, each: unknown) =>
    Object.is(each, -0) ? negativeZero : each,
  );
  return text.replaceAll(JSON.stringify(negativeZero), "-0.0");
}

/** A value as it is after a way through a file. */
export function throughFile(value: unknown): Json {
  // Safe: what JSON.parse gives is JSON.
  return JSON.parse(jsonText(value)) as Json;
}
