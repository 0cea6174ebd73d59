import { addressFormats } from "./addresses.js";
import { encodingFormats } from "./encodings.js";
import type { Format } from "./format.js";
import { identifierFormats } from "./identifiers.js";
import { networkFormats } from "./networks.js";
import { timeFormats } from "./times.js";
import { valueFormats } from "./values.js";

/**
 * The formats of strings in JSON Schema that are checked: those that Pydantic writes, those of JSON Schema itself, and
 * `byte` of OpenAPI.
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
