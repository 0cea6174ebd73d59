import type { XmlBundle } from "../../bundle/bundle.js";
import { camelCase } from "../../canonical/names.js";
import { type Code, code, imported, joined } from "../../code/code.js";
import {
  type CodeFile,
  type ConstantDeclaration,
  exported,
  value,
} from "../../code/declaration.js";
import { propertyKey } from "../../code/literal.js";
import { reservedWords } from "../../code/names.js";
import type { PrintStyle } from "../../code/target.js";
import type { Target } from "../../code/target-names.js";
import { typescriptText } from "../../code/typescript.js";
import type { Model } from "../../model/model-graph.js";
import type { Field } from "../../model/node.js";
import { objectIn } from "../../model/shape.js";
import type { ModuleContext } from "../module/module-context.js";
import type { OutputCode } from "../output.js";
import { parameterForm } from "./parameter-form.js";
import { parametersModelOf } from "./parameters-model.js";

/** The stub in a service's index. The file itself is the service's own. */
export function stubOutput({ name }: XmlBundle): OutputCode<ModuleContext> {
  return {
    files: () => [],
    exports: ({ graph }) => [
      {
        ...exported([value("parametersXml")], "./parameters-xml"),
        // The stub has no declarations beside it, which would hide from compilers what else its owner exports.
        declaredAs: [declaredStub({ root: parametersModelOf(graph), shared: `../${name}` })],
      },
    ],
  };
}

/** What a stub maps, and the way to the folder with the bundle. */
export interface StubType {
  readonly root: Model;
  readonly shared: string;
}

/**
 * The stub that maps a service's parameters to UWS parameters, with a working default for every field. It is
 * written once and is the service's own from then on.
 */
export function stubText(stub: StubType, { target, extension }: PrintStyle): string {
  // What has no types in it is JavaScript in both.
  return typescriptText(stubFiles[target](stub), extension);
}

const stubFiles: { readonly [target in Target]: (stub: StubType) => CodeFile } = {
  ts: (stub) => ({
    header: yours,
    declarations: [
      stubConstant(
        "How each field of the parameters becomes UWS parameters; a field that changes is a compile error here.",
        { type: stubType(stub), value: mappings(stub) },
      ),
    ],
  }),
  "js+dts": (stub) => ({
    header: `${yours}\n// @ts-check`,
    declarations: [stubConstant(inEditors(stub), { value: mappings(stub) })],
  }),
};

/** The stub's constant as an index declares it. */
export function declaredStub(stub: StubType): ConstantDeclaration {
  return stubConstant(
    "How each field of the parameters becomes UWS parameters, as the stub says.",
    { type: stubType(stub), value: "parametersXml" },
  );
}

function stubConstant(
  description: string,
  held: ConstantDeclaration["value"],
): ConstantDeclaration {
  return {
    kind: "constant",
    name: "parametersXml",
    isExported: true,
    docs: { description },
    value: held,
  };
}

function inEditors(stub: StubType): string {
  const type = `import("${stub.shared}/runtime.js").${typeName(stub)}`;
  return `How each field of the parameters becomes UWS parameters; a field that changes is an error here, in
editors and for compilers with \`allowJs\`.

@type {${type}<import("./parameters.js").${stub.root.name}>}`;
}

function stubType(stub: StubType): Code {
  const type = imported(typeName(stub), `${stub.shared}/runtime`);
  return code`${type}<${imported(stub.root.name, "./parameters")}>`;
}

function typeName({ root }: StubType): string {
  return isWhole(root) ? "WholeParametersXml" : "ParametersXml";
}

/** Whether a model is written as one parameter, since its fields are not known. */
function isWhole({ read }: Model): boolean {
  return (read && objectIn(read))?.isCertain !== true;
}

function mappings({ root, shared }: StubType): Code {
  const call = (helper: string): Code => imported(helper, `${shared}/runtime`);
  if (isWhole(root))
    return code`(parameters) => ${call("jsonParameter")}("parameters", parameters)`;
  const fields = (root.read && objectIn(root.read)?.fields) ?? [];
  const lines = fields.map((field) => code`  ${mapping(field, call)}`);
  return code`{\n${joined(lines, "\n")}\n}`;
}

const yours = "// Yours: uws-codegen wrote this file once and never overwrites it.";

/** The line of a field; a field that the service computes is no parameter. */
function mapping({ name, node }: Field, call: (helper: string) => Code): Code {
  const form = parameterForm(node);
  if (form === "none") return `${propertyKey(name)}: () => [], // Computed by the service.`;
  const argument = argumentName(name);
  const written = code`${call(helperFor[form])}(${JSON.stringify(name)}, ${argument})`;
  return code`${propertyKey(name)}: (${argument}) => ${written},`;
}

/** The runtime's function for each form. */
const helperFor = { one: "parameter", each: "parameters", json: "jsonParameter" } as const;

/** Names that the stub has already. */
const takenNames: ReadonlySet<string> = new Set([
  ...["parameter", "parameters", "parametersXml", "jsonParameter", "byReference"],
]);

function argumentName(field: string): string {
  const name = camelCase(field);
  const isFree = !takenNames.has(name) && !reservedWords.has(name) && /^[A-Za-z]\w*$/.test(name);
  return isFree ? name : "value";
}
