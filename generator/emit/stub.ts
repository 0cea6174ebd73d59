import type { CanonicalModule } from "../canonical/module.js";
import { camelCase } from "../canonical/names.js";
import { referencedName } from "../canonical/references.js";
import { isJsonObject, type Schema } from "../schema.js";
import { importLine } from "./import-lines.js";
import { propertyKey } from "./literal.js";
import type { ImportStyle } from "./validators.js";

/**
 * The stub that maps a service's parameters to UWS parameters, with a working default for every field. It is
 * written once and is the service's own from then on.
 */
export function emitStub(
  module: CanonicalModule,
  model: string,
  { shared, extension }: ImportStyle,
): string {
  const schema = module.models.get(model)?.read ?? {};
  const fields = Object.entries(schema.properties ?? {});
  const isWhole = schema.properties === undefined;
  const mappings = fields.map(([name, property]) => mapping(name, property, module));
  const helpers = isWhole ? ["jsonParameter"] : mappings.flatMap(({ helper }) => helper ?? []);
  const type = isWhole ? "WholeParametersXml" : "ParametersXml";
  const body = isWhole
    ? '(parameters) => jsonParameter("parameters", parameters)'
    : `{\n${mappings.map(({ line }) => `  ${line}`).join("\n")}\n}`;
  return `// Yours: uws-codegen wrote this file once and never overwrites it.
${importLine([...helpers, `type ${type}`], `${shared}/runtime${extension}`)}
import type { ${model} } from "./parameters${extension}";

/** How each field of the parameters becomes UWS parameters; a field that changes is a compile error here. */
export const parametersXml: ${type}<${model}> = ${body};
`;
}

interface Mapping {
  /** The runtime's function that it calls; none for a field that is no parameter. */
  readonly helper: "parameter" | "parameters" | "jsonParameter" | undefined;
  readonly line: string;
}

function mapping(name: string, property: Schema, module: CanonicalModule): Mapping {
  if (property.readOnly === true) {
    return {
      helper: undefined,
      line: `${propertyKey(name)}: () => [], // Computed by the service.`,
    };
  }
  const helper = isScalar(property, module)
    ? "parameter"
    : isScalarList(property, module)
      ? "parameters"
      : "jsonParameter";
  const argument = argumentName(name);
  const call = `${helper}(${JSON.stringify(name)}, ${argument})`;
  return { helper, line: `${propertyKey(name)}: (${argument}) => ${call},` };
}

/** Words that cannot name an argument, and names that the stub has already. */
const takenWords = new Set([
  ...[
    "parameter",
    "parameters",
    "parametersXml",
    "jsonParameter",
    "byReference",
    "arguments",
    "eval",
    "await",
  ],
  ...[
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
  ],
  ...[
    "enum",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "implements",
    "import",
    "in",
  ],
  ...[
    "instanceof",
    "interface",
    "let",
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "return",
  ],
  ...[
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "var",
    "void",
    "while",
    "with",
  ],
  "yield",
]);

function argumentName(field: string): string {
  const name = camelCase(field);
  return takenWords.has(name) || !/^[A-Za-z]\w*$/.test(name) ? "value" : name;
}

function isScalar(
  schema: Schema,
  module: CanonicalModule,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (schema.$ref !== undefined) {
    const name = referencedName(schema.$ref);
    const model = module.models.get(name)?.read;
    return (
      model !== undefined && !seen.has(name) && isScalar(model, module, new Set([...seen, name]))
    );
  }
  const members = schema.anyOf ?? schema.oneOf;
  if (members !== undefined) return members.every((member) => isScalar(member, module, seen));
  const values = schema.enum ?? (Object.hasOwn(schema, "const") ? [schema.const] : undefined);
  if (values !== undefined)
    return values.every((value) => typeof value !== "object" || value === null);
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  return types.length > 0 && !types.includes("object") && !types.includes("array");
}

function isScalarList(schema: Schema, module: CanonicalModule): boolean {
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  const onlyLists =
    types.includes("array") && types.every((type) => type === "array" || type === "null");
  return (
    onlyLists &&
    schema.prefixItems === undefined &&
    isJsonObject(schema.items) &&
    isScalar(schema.items, module)
  );
}
