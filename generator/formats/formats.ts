import { addressFormats } from "./addresses.js";
import { encodingFormats } from "./encodings.js";
import type { Format } from "./format.js";
import { identifierFormats } from "./identifiers.js";
import { networkFormats } from "./networks.js";
import { timeFormats } from "./times.js";
import { valueFormats } from "./values.js";

/**
 * The formats of strings that are known: those that Pydantic writes, which are checked, and those of JSON Schema itself
 * and `byte` of OpenAPI, which are only documented.
 *
 * A `Map`, so that a format named `constructor` is simply unknown. They are about strings alone: pydantic-extra-types
 * writes `date-time` on numbers, too, where no check applies.
 */
export const formats: ReadonlyMap<string, Format> = new Map(
  [
    addressFormats,
    encodingFormats,
    identifierFormats,
    networkFormats,
    timeFormats,
    valueFormats,
  ].flatMap((group) => Object.entries(group)),
);

/** OpenAPI's formats of numbers, which say how a number is stored and exclude none. */
export const numberFormats: ReadonlySet<string> = new Set(["int32", "int64", "float", "double"]);

/** The function that checks a format; undefined where it is not checked. */
export function checkOf(format: string): Exclude<Format["check"], "none"> | undefined {
  const { check = "none" } = formats.get(format) ?? {};
  return check === "none" ? undefined : check;
}

/** The formats that are checked. */
export const checkedFormats: readonly string[] = [...formats.keys()].filter(
  (format) => checkOf(format) !== undefined,
);
