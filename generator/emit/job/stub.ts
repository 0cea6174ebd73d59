import { camelCase } from "../../canonical/names.js";
import { importLine } from "../../code/import-lines.js";
import { propertyKey } from "../../code/literal.js";
import type { Model } from "../../model/model-graph.js";
import type { Field } from "../../model/node.js";
import { objectIn } from "../../model/shape.js";
import type { Target } from "../../source/config.js";
import type { ImportStyle } from "../module/validators.js";
import { parameterForm } from "./parameter-form.js";

/**
 * The stub that maps a service's parameters to UWS parameters, with a working default for every field. It is
 * written once and is the service's own from then on.
 */
export function emitStub(
  { name: model, read }: Model,
  { shared, extension }: ImportStyle,
  target: Target,
): string {
  const object = read && objectIn(read);
  const isWhole = object?.isCertain !== true;
  const mappings = (object?.fields ?? []).map(mapping);
  const helpers = isWhole ? ["jsonParameter"] : mappings.flatMap(({ helper }) => helper ?? []);
  const type = isWhole ? "WholeParametersXml" : "ParametersXml";
  const body = isWhole
    ? '(parameters) => jsonParameter("parameters", parameters)'
    : `{\n${mappings.map(({ line }) => `  ${line}`).join("\n")}\n}`;
  const runtime = `${shared}/runtime${extension}`;
  const types = `./parameters${extension}`;
  if (target === "js+dts") {
    const imports = importLine(helpers, runtime);
    return `${yours}
// @ts-check
${imports === "" ? "" : `${imports}\n`}
/**
 * How each field of the parameters becomes UWS parameters; a field that changes is an error here, in
 * editors and for compilers with \`allowJs\`.
 *
 * @type {import("${runtime}").${type}<import("${types}").${model}>}
 */
export const parametersXml = ${body};
`;
  }
  return `${yours}
${importLine([...helpers, `type ${type}`], runtime)}
import type { ${model} } from "${types}";

/** How each field of the parameters becomes UWS parameters; a field that changes is a compile error here. */
export const parametersXml: ${type}<${model}> = ${body};
`;
}

const yours = "// Yours: uws-codegen wrote this file once and never overwrites it.";

interface Mapping {
  /** The runtime's function that it calls; none for a field that is no parameter. */
  readonly helper: "parameter" | "parameters" | "jsonParameter" | undefined;
  readonly line: string;
}

function mapping({ name, node }: Field): Mapping {
  const form = parameterForm(node);
  if (form === "none") {
    return {
      helper: undefined,
      line: `${propertyKey(name)}: () => [], // Computed by the service.`,
    };
  }
  const helper = helperFor[form];
  const argument = argumentName(name);
  const call = `${helper}(${JSON.stringify(name)}, ${argument})`;
  return { helper, line: `${propertyKey(name)}: (${argument}) => ${call},` };
}

/** The runtime's function for each form. */
const helperFor = { one: "parameter", each: "parameters", json: "jsonParameter" } as const;

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
