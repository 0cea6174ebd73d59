import type { XmlBundle } from "../../bundle/bundle.js";
import { documentWords } from "../../bundle/document-words.js";
import { type Slot, slotWords } from "../../bundle/slot.js";
import { isInherited } from "../../canonical/inherited-names.js";
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
import { isPresent } from "../../model/forms.js";
import type { Model } from "../../model/model-graph.js";
import type { Field } from "../../model/node.js";
import { acceptsNull } from "../../model/nullability.js";
import { objectIn } from "../../model/shape.js";
import { type ModuleContext, typesFile } from "../module/module-context.js";
import type { OutputCode } from "../output.js";
import { ofRuntime, runtimeFolder } from "../runtime-import.js";
import { slotFieldForm } from "./slot-field-form.js";
import { slotModelOf } from "./slot-model.js";
import { propertyVariable } from "./slot-names.js";
import { stubConstantName, stubFile } from "./stub-name.js";
import { xmlRuntime } from "./xml-runtime.js";

/** The stub in a service's index. The file itself is the service's own. */
export function stubOutput(bundle: XmlBundle): OutputCode<ModuleContext> {
  return {
    files: () => [],
    exports: ({ graph }) => [
      {
        ...exported([value(stubConstantName(bundle.slot))], `./${stubFile(bundle.slot)}`),
        // The stub has no declarations beside it, which would hide from compilers what else its owner exports.
        declaredAs: [declaredStub({ root: slotModelOf(graph), bundle })],
      },
    ],
  };
}

/** What a stub maps, and the bundle whose slot that fills. */
export interface StubType {
  readonly root: Model;
  readonly bundle: XmlBundle;
}

/**
 * The stub that maps what fills a service's slot to elements of XML, with a working default for every field. It is
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
      stubConstant(stub, `${purpose(stub)}; a field that changes is a compile error here.`, {
        type: stubType(stub),
        value: mappings(stub),
      }),
    ],
  }),
  "js+dts": (stub) => ({
    header: `${yours}\n// @ts-check`,
    declarations: [stubConstant(stub, inEditors(stub), { value: mappings(stub) })],
  }),
};

/** The stub's constant as an index declares it. */
export function declaredStub(stub: StubType): ConstantDeclaration {
  return stubConstant(stub, `${purpose(stub)}, as the stub says.`, {
    type: stubType(stub),
    value: stubConstantName(stub.bundle.slot),
  });
}

function stubConstant(
  { bundle }: StubType,
  description: string,
  held: ConstantDeclaration["value"],
): ConstantDeclaration {
  return {
    kind: "constant",
    name: stubConstantName(bundle.slot),
    isExported: true,
    docs: { description },
    value: held,
  };
}

function purpose({ bundle }: StubType): string {
  return `How each field of the ${slotWords(bundle.slot)} becomes ${documentWords(bundle).elements}`;
}

function inEditors(stub: StubType): string {
  const type = `import("${runtimeFolder}/index.js").${typeName(stub)}`;
  return `${purpose(stub)}; a field that changes is an error here, in
editors and for compilers with \`allowJs\`.

@type {${type}<import("${typesFile}.js").${stub.root.name}>}`;
}

function stubType(stub: StubType): Code {
  const type = ofRuntime(typeName(stub), "index");
  return code`${type}<${imported(stub.root.name, typesFile)}>`;
}

function typeName({ root }: StubType): string {
  return isWhole(root) ? xmlRuntime.wholeStub : xmlRuntime.stub;
}

/** Whether a model is written as one parameter, since its fields are not known. */
function isWhole({ read }: Model): boolean {
  return (read && objectIn(read))?.isCertain !== true;
}

function mappings(stub: StubType): Code {
  const { root, bundle } = stub;
  const call = (helper: string): Code => ofRuntime(helper, "index");
  if (isWhole(root)) {
    const [value, name] = [propertyVariable(bundle.slot), JSON.stringify(bundle.slot.property)];
    return code`(${value}) => ${call(xmlRuntime.helpers.json)}(${name}, ${value})`;
  }
  const fields = (root.read && objectIn(root.read)?.fields) ?? [];
  const lines = fields.map((field) => code`  ${mapping(field, bundle, call)}`);
  return code`{\n${joined(lines, "\n")}\n}`;
}

const yours = "// Yours: uws-codegen wrote this file once and never overwrites it.";

/** The line of a field; a field that the service computes is not written. */
function mapping(field: Field, { slot }: XmlBundle, call: (helper: string) => Code): Code {
  const { name, node } = field;
  const form = slotFieldForm(node);
  if (form === "none") return `${propertyKey(name)}: () => [], // Computed by the service.`;
  const argument = argumentName(name, slot);
  // Where it may be missing, its type has to be unknown.
  const isUnknown = isInherited(name) && !isPresent(field, { isCertain: true }, "read");
  const isText = isUnknown && form === "one" && !acceptsNull(node);
  const helper = xmlRuntime.helpers[isUnknown && !isText ? "json" : form];
  const given = isText ? `String(${argument})` : argument;
  const written = code`${call(helper)}(${JSON.stringify(name)}, ${given})`;
  return code`${propertyKey(name)}: (${argument}) => ${written},`;
}

/** What a stub may import. */
const importedNames: ReadonlySet<string> = new Set([
  ...Object.values(xmlRuntime.helpers),
  xmlRuntime.byReference,
]);

function argumentName(field: string, slot: Slot): string {
  const name = camelCase(field);
  const isTaken = importedNames.has(name) || name === stubConstantName(slot);
  const isFree = !isTaken && !reservedWords.has(name) && /^[A-Za-z]\w*$/.test(name);
  return isFree ? name : "value";
}
