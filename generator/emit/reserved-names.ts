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

/** What the generated modules import from the runtime or declare beside the models. */
const runtimeNames: readonly string[] = [
  ...[
    "Issue",
    "Member",
    "Parameter",
    "ParameterList",
    "ParametersXml",
    "Problem",
    "Result",
    "SlotReader",
  ],
  ...[
    "StandardResult",
    "StandardSchema",
    "Titles",
    "ValidationError",
    "Validator",
    "WholeParametersXml",
  ],
  ...["UwsParameter", "XmlError", "XmlIssue", "XmlOptions", "XmlReadOptions", "XmlReader"],
  ...["XmlResult", "XmlType"],
];

/** The names that models must not have, with those that the shared models have already. */
export function reservedNames(sharedNames: readonly string[]): ReadonlySet<string> {
  return new Set([...globalNames, ...runtimeNames, ...sharedNames]);
}
