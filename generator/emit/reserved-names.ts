import type { OutputFacts } from "./output.js";

/**
 * JavaScript's own names: a model that is called `Error` or `Map` would hide one from whoever imports it. Names
 * of browsers and of TypeScript's type functions (`Event`, `Range`, `Parameters`) hide nothing that the same
 * code is likely to use, and are what people call their models.
 */
const globalNames: readonly string[] = [
  ...[
    "Array",
    "ArrayBuffer",
    "AsyncGenerator",
    "AsyncIterable",
    "BigInt",
    "Boolean",
    "DataView",
    "Date",
  ],
  ...[
    "Error",
    "Exclude",
    "Function",
    "Generator",
    "Infinity",
    "Intl",
    "Iterable",
    "Iterator",
    "JSON",
    "Map",
  ],
  ...[
    "Math",
    "NaN",
    "Number",
    "Object",
    "Promise",
    "Proxy",
    "RangeError",
    "Readonly",
    "ReadonlyArray",
  ],
  ...[
    "ReadonlyMap",
    "ReadonlySet",
    "Record",
    "Reflect",
    "RegExp",
    "Set",
    "String",
    "Symbol",
    "Temporal",
  ],
  ...["TypeError", "URL", "WeakMap", "WeakSet"],
];

/**
 * The names that models must not have.
 *
 * @param outputs - what is generated for them, which declares names of its own.
 * @param sharedNames - those that the shared models have already.
 */
export function reservedNames(
  outputs: readonly Pick<OutputFacts, "reservedNames">[],
  sharedNames: readonly string[] = [],
): ReadonlySet<string> {
  const ofOutputs = outputs.flatMap(({ reservedNames: names = [] }) => names);
  return new Set([...globalNames, ...ofOutputs, ...sharedNames]);
}
