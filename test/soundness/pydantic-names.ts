/** Where models stand under `$defs`, and their titles. */
export const keysAndTitles: readonly (readonly [string, string])[] = [
  ...[
    "Point",
    "Error",
    "Record",
    "Array",
    "Object",
    "Date",
    "Promise",
    "Job",
    "String",
    "Root",
  ].map((name) => [name, name] as const),
  ["Pair_int_", "Pair[int]"],
  ["Pair_str_", "Pair[str]"],
  ["Pair_Annotated_int__Gt_gt_0____", "Pair[Annotated[int, Gt(gt=0)]]"],
  ["my_package__models__Shape", "Shape"],
  ["other__Shape", "Shape"],
  ["Model__1", "Model"],
  ["Model__2", "Model"],
  ["Filter-Input", "Filter"],
  ["Filter-Output", "Filter"],
  ["validate_it", "validate_it"],
  ["_Private", "_Private"],
  ["Größe", "Größe"],
  ["type", "type"],
  ["class_", "class_"],
];

/** Names of fields. */
export const fieldNames: readonly string[] = [
  ...["a", "b", "run_id", "value", "kind", "type", "class", "default", "function", "d-e", "a b"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "größe", "日本", "0", "1a", ""],
  ...[
    "$ref",
    "a/b",
    "a~b",
    "properties",
    "item",
    "read",
    "'",
    '"',
    "`$\u007bx}`",
    "*/",
    "camelCase",
  ],
];

/** Names of fields that the generated code is not right about yet, and of another kind than the ones above. */
export const hardFieldNames: readonly string[] = [
  ...["readonly", "infer", "parameters", "json_parameters", "%41", "a%20b", "a[b]", "valueOf"],
];

const named = (...names: readonly string[]): readonly (readonly [string, string])[] =>
  names.map((name) => [name, name]);

/**
 * Families of names, of which a specification takes all of its models' from one: names that the generator makes
 * itself, or that TypeScript keeps. `Service` stands for the service's name in Pascal case.
 */
export const clashingNames: readonly (readonly (readonly [string, string])[])[] = [
  named("Filter", "FilterInput", "FilterAsInput", "FilterInputInput", "FilterModel"),
  [
    ["Filter-Input", "Filter"],
    ["Filter-Output", "Filter"],
    ...named("FilterInput", "FilterOutput", "Filter1"),
  ],
  named("Job", "JobModel", "JobSummary", "ErrorSummary", "JobInput", "SerializedJob"),
  named("ServiceJob", "ServiceParameters", "ServiceParametersInput", "Parameters", "ParametersXml"),
  named("Issue", "Result", "Infer", "ValidationError", "SchemaError", "StandardSchemaV1"),
  named("parseJob", "parseParameters", "safeParseJob", "jobSchema", "parametersSchema", "jobToXml"),
  named("parametersInputSchema", "inputSlot", "inputTitles", "titles", "standardSchema", "slot"),
  named("readFilter", "validateFilter", "writeFilter", "Filter", "filter", "filterSchema"),
  named("readonly", "infer", "keyof", "unique", "null", "undefined", "any", "never", "unknown"),
  named("string", "number", "bigint", "symbol", "object", "boolean", "void", "await", "arguments"),
  named("Partial", "Record", "Readonly", "Map", "Set", "Symbol", "Function", "Number", "Boolean"),
  named("__proto__", "constructor", "toString", "%41", "A", "a", "a_b", "aB", "AB"),
  [
    ["Page[Order]", "Page[Order]"],
    ["Page_Order_", "Page[Order]"],
    ...named("PageOrder", "Page", "Order"),
  ],
  [["a__X", "X"], ["b__X", "X"], ["a__b__X", "X"], ...named("AX", "X", "X1")],
];
