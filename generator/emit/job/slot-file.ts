import type { SlotBundle } from "../../bundle/bundle.js";
import { type Code, code, types } from "../../code/code.js";
import type { CodeFile, Declaration } from "../../code/declaration.js";
import { literal, propertyKey } from "../../code/literal.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { ModuleContext } from "../module/module-context.js";
import type { OutputCode } from "../output.js";
import { ofRuntime } from "../runtime-import.js";
import { type BundleName, bundleNames, type SlotNames, slotNames } from "./slot-names.js";

/** The same as an output. */
export function slotOutput(bundle: SlotBundle): OutputCode<ModuleContext> {
  return {
    files: ({ graph, header }) => [
      [slotNames(bundle, graph).file, slotFile(bundle, graph, header)],
    ],
  };
}

/** The bundle's functions for the model with the slot, which each service calls with its own model. */
export function slotFile(bundle: SlotBundle, graph: ModelGraph, header: string): CodeFile {
  const names = slotNames(bundle, graph);
  const ofBundle = bundleNames(".");
  return {
    header,
    declarations: [
      slotReader(),
      parseFunction(names, ofBundle),
      parsePropertyFunction(names),
      serializeFunction(names, ofBundle),
      wirePropertyFunction(names),
    ],
  };
}

function slotReader(): Declaration {
  return {
    kind: "interface",
    name: "SlotReader",
    docs: { description: "How a service's own model is validated and read." },
    typeParameters: ["P"],
    members: [
      { isReadonly: true, key: "validator", type: ofRuntime("Validator", "problems") },
      { isReadonly: true, key: "titles", type: ofRuntime("Titles", "problems") },
      {
        docs: { description: "Reads a value that the validator has accepted." },
        isReadonly: true,
        key: "read",
        type: "(value: never) => P",
      },
    ],
  };
}

function parseFunction(names: SlotNames, ofBundle: BundleName): Declaration {
  const { model, property, wireModel, wireProperty } = names;
  const issuesOf = ofRuntime("issuesOf", "validation");
  const validate = ofBundle(`validate${wireModel}`, "validators");
  const read = ofBundle(`read${wireModel}`, "readers");
  const input = code`input${types` as ${ofBundle(names.wireInput, "types")}<J>`}`;
  return {
    kind: "function",
    name: `safeParse${model}With`,
    isExported: true,
    docs: {
      description: `Validates and reads a \`${model}\` from its form on the wire, with the service's model in its slot.`,
    },
    typeParameters: ["P", "J"],
    parameters: [
      { name: "input", type: "unknown" },
      { name: "slot", type: "SlotReader<P>" },
    ],
    layout: "lines",
    returns: result(code`${ofBundle(model, "types")}<P, J>`),
    body: code`const issues${types`: ${ofRuntime("Issue", "issues")}[]`} = [...${issuesOf}(${validate}, input, ${ofBundle("titles", "validators")})];
const wireProperty = wirePropertyOf(input);
if (wireProperty !== undefined) {
  issues.push(...${issuesOf}(slot.validator, wireProperty, slot.titles, [${literal(wireProperty)}]));
}
if (issues.length > 0) return { issues };
// Safe: both validators have just accepted the value.
const wireModel = ${read}(${input});
return { value: { ...wireModel, ${propertyKey(property)}: slot.read(wireProperty${asNever}) } };`,
  };
}

const asNever: Code = types` as never`;

function parsePropertyFunction({ propertyType }: SlotNames): Declaration {
  return {
    kind: "function",
    name: `safeParse${propertyType}With`,
    isExported: true,
    docs: { description: "Validates and reads the service's own model." },
    typeParameters: ["P"],
    parameters: [
      { name: "input", type: "unknown" },
      { name: "slot", type: "SlotReader<P>" },
    ],
    layout: "line",
    returns: result("P"),
    body: code`const issues = ${ofRuntime("issuesOf", "validation")}(slot.validator, input, slot.titles);
// Safe: the validator has just accepted the value.
return issues.length > 0 ? { issues } : { value: slot.read(input${asNever}) };`,
  };
}

function serializeFunction(names: SlotNames, ofBundle: BundleName): Declaration {
  const { model, value, property, wireModel, wireProperty } = names;
  const written = names.hasWriter
    ? code`${ofBundle(`write${wireModel}`, "writers")}(wireModel)`
    : "wireModel";
  return {
    kind: "function",
    name: `serialize${model}With`,
    isExported: true,
    docs: {
      description: `The form on the wire: the same without \`${property}\`, which \`${wireProperty}\` has as JSON.`,
    },
    typeParameters: ["P", "J"],
    parameters: [{ name: value, type: code`${ofBundle(model, "types")}<P, J>` }],
    layout: "line",
    returns: code`${ofBundle(names.wireOutput, "types")}<J>`,
    body: code`const { ${propertyKey(property)}: _, ...wireModel } = ${value};
return ${written};`,
  };
}

function wirePropertyFunction({ wireProperty }: SlotNames): Declaration {
  return {
    kind: "function",
    name: "wirePropertyOf",
    isExported: false,
    parameters: [{ name: "input", type: "unknown" }],
    returns: "unknown",
    body: `return typeof input === "object" && input !== null
  ? Reflect.get(input, ${literal(wireProperty)})
  : undefined;`,
  };
}

function result(type: Code): Code {
  return code`${ofRuntime("Result", "issues")}<${type}>`;
}
