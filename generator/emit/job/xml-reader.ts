import type { XmlBundle } from "../../bundle/bundle.js";
import type { Slot } from "../../bundle/slot.js";
import type { XmlBinding } from "../../bundle/xml-binding.js";
import { code, imported, joined, types } from "../../code/code.js";
import {
  type CodeFile,
  type Declaration,
  type ExportedName,
  exported,
  type,
  value,
} from "../../code/declaration.js";
import { literal, longLiteral } from "../../code/literal.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { ModuleContext } from "../module/module-context.js";
import { exportedDeclarations, type OutputCode } from "../output.js";
import { ofRuntime } from "../runtime-import.js";
import { bundleNames } from "./slot-names.js";
import { readDocumentExports, readDocuments } from "./xml-reader/documents.js";
import { readFields, readTypeName } from "./xml-reader/fields.js";
import { closedSetConstant, type ReaderContext, readFunction } from "./xml-reader/read-function.js";
import { valueInterface } from "./xml-reader/value-interface.js";

/** The same as an output. */
export function xmlReaderOutput({ slot, xml }: XmlBundle): OutputCode<ModuleContext> {
  return {
    files: ({ graph, header }) => [["xml-reader", xmlReaderFile(graph, slot, xml, header)]],
    exports: () => [exported(xmlReaderExports(slot, xml), "./xml-reader")],
    documented: (shared) =>
      exportedDeclarations(xmlReaderFile(shared, slot, xml, ""), xmlReaderExports(slot, xml)),
  };
}

/**
 * The code that reads a bundle's documents: straight-line code for each element of the binding table, and the
 * types of what it gives.
 */
function xmlReaderFile(
  graph: ModelGraph,
  slot: Slot,
  binding: XmlBinding,
  header: string,
): CodeFile {
  const context = readerContext(binding);
  const elements = Object.entries(binding.elements).flatMap(([name, element]) => {
    const fields = readFields(element, binding, graph);
    const words = `What the element \`${element.element}\` tells.`;
    const read = readFunction(name, fields, context);
    // A description's type is the writer's too, which has it.
    if (element.description !== undefined) return [read];
    return [valueInterface(readTypeName(name, binding), words, fields, context), read];
  });
  return {
    header,
    declarations: [
      namespacesConstant(binding),
      ...readDocuments(slot, context),
      ...elements,
      ...[...context.closedSets].map((model) => closedSet(model, graph, context)),
    ],
  };
}

function readerContext(binding: XmlBinding): ReaderContext {
  const ofBundle = bundleNames(".");
  return {
    binding,
    ofBundle,
    ofReader: (name, file) => ofRuntime(name, `xml-reader/${file}`),
    ofElement: (element) => {
      const type = readTypeName(element, binding);
      const isDescription = binding.elements[element]?.description !== undefined;
      return isDescription ? imported(type, "./xml") : type;
    },
    closedSets: new Set(),
  };
}

function namespacesConstant({ namespaces }: XmlBinding): Declaration {
  return {
    kind: "constant",
    name: "namespaces",
    isExported: false,
    value: { type: "Readonly<Record<string, string>>", value: longLiteral(namespaces) },
  };
}

/** The names of the file that users import. */
function xmlReaderExports(slot: Slot, binding: XmlBinding): readonly ExportedName[] {
  const ofElements = Object.entries(binding.elements).flatMap(([name, { description }]) =>
    description === undefined ? [type(readTypeName(name, binding))] : [],
  );
  return [...readDocumentExports(slot, binding).map(value), ...ofElements];
}

/** A closed set as a type of XML Schema; bundlers leave it out where nothing is read. */
function closedSet(model: string, graph: ModelGraph, context: ReaderContext): Declaration {
  const { ofBundle, ofReader } = context;
  const read = graph.models.get(model)?.read;
  const allowed = read?.kind === "literals" ? read.values : [];
  const values = allowed.map((each) => `  ${literal(each)},`);
  const set = ofBundle(model, "types");
  return {
    kind: "constant",
    name: closedSetConstant(model),
    isExported: false,
    value: {
      type: code`${ofReader("XmlType", "types")}<${set}>`,
      value: code`/* @__PURE__ */ ${ofReader("oneOf", "types")}${types`<${set}>`}([\n${joined(values, "\n")}\n])`,
    },
  };
}
