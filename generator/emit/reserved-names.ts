/** TypeScript's own names that a model of the same name would hide, to its readers' surprise. */
const globalNames: readonly string[] = [
  ...[
    "Array",
    "ArrayBuffer",
    "AsyncIterable",
    "Awaited",
    "BigInt",
    "Blob",
    "Boolean",
    "Capitalize",
    "DataView",
  ],
  ...[
    "Date",
    "Document",
    "Element",
    "Error",
    "Event",
    "Exclude",
    "Extract",
    "File",
    "Function",
    "Generator",
  ],
  ...[
    "Headers",
    "Infinity",
    "Intl",
    "Iterable",
    "Iterator",
    "JSON",
    "Location",
    "Map",
    "Math",
    "NaN",
    "Node",
  ],
  ...[
    "NonNullable",
    "Number",
    "Object",
    "Omit",
    "Parameters",
    "Partial",
    "Pick",
    "Promise",
    "Proxy",
    "Range",
  ],
  ...[
    "Readonly",
    "ReadonlyArray",
    "ReadonlyMap",
    "ReadonlySet",
    "Record",
    "Reflect",
    "RegExp",
    "Request",
  ],
  ...[
    "Required",
    "Response",
    "ReturnType",
    "Set",
    "String",
    "Symbol",
    "Temporal",
    "URL",
    "Uncapitalize",
  ],
  ...["Uppercase", "WeakMap", "WeakSet"],
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
  ...["XmlError", "XmlOptions"],
];

/** The names that models must not have, with those that the shared models have already. */
export function reservedNames(sharedNames: readonly string[]): ReadonlySet<string> {
  return new Set([...globalNames, ...runtimeNames, ...sharedNames]);
}
