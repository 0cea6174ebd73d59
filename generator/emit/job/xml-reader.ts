import type { Slot } from "../../bundle/slot.js";
import type { XmlBinding } from "../../bundle/xml-binding.js";
import { importLine } from "../../code/import-lines.js";
import { literal, longLiteral } from "../../code/literal.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { ImportStyle } from "../module/validators.js";
import { readDocumentExports, readDocuments } from "./xml-reader/documents.js";
import { readFields, readTypeName } from "./xml-reader/fields.js";
import {
  closedSetConstant,
  type ReaderContext,
  readFunction,
  use,
} from "./xml-reader/read-function.js";
import { valueInterface } from "./xml-reader/value-interface.js";

/**
 * The code that reads a bundle's documents: straight-line code for each element of the binding table, and the
 * types of what it gives.
 */
export function emitXmlReader(
  graph: ModelGraph,
  slot: Slot,
  binding: XmlBinding,
  header: string,
  style: ImportStyle,
): string {
  const context: ReaderContext = { binding, runtime: new Map(), closedSets: new Set() };
  const elements = Object.entries(binding.elements).map(([name, element]) => {
    const fields = readFields(element, binding, graph);
    const words = `What the element \`${element.element}\` tells.`;
    const read = readFunction(name, fields, context);
    // A description's type is the writer's too, which has it.
    if (element.description !== undefined) return read;
    return `${valueInterface(readTypeName(name, binding), words, fields)}\n\n${read}`;
  });
  const body = [
    `const namespaces: Readonly<Record<string, string>> = ${longLiteral(binding.namespaces)};`,
    ...readDocuments(slot, context),
    ...elements,
    ...[...context.closedSets].map((model) => closedSet(model, graph, context)),
  ].join("\n\n");
  return `${[header, ...importLines(context, style), "", body].join("\n")}\n`;
}

/** The names of the file that users import. */
export function xmlReaderExports(slot: Slot, binding: XmlBinding): readonly string[] {
  const types = Object.entries(binding.elements).flatMap(([name, { description }]) =>
    description === undefined ? [`type ${readTypeName(name, binding)}`] : [],
  );
  return [...readDocumentExports(slot, binding), ...types];
}

/** A closed set as a type of XML Schema; bundlers leave it out where nothing is read. */
function closedSet(model: string, graph: ModelGraph, context: ReaderContext): string {
  use(context, "types", "oneOf");
  use(context, "types", "type XmlType");
  const read = graph.models.get(model)?.read;
  const allowed = read?.kind === "literals" ? read.values : [];
  const values = allowed.map((value) => `  ${literal(value)},`);
  return `const ${closedSetConstant(model)}: XmlType<${model}> = /* @__PURE__ */ oneOf<${model}>([
${values.join("\n")}
]);`;
}

function importLines(
  { binding, runtime, closedSets }: ReaderContext,
  { shared, extension }: ImportStyle,
): readonly string[] {
  const descriptions = Object.values(binding.elements).flatMap(
    ({ description }) => description ?? [],
  );
  return [
    importLine(["valueOrThrow"], `${shared}/runtime/issues${extension}`),
    ...[...runtime]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([file, names]) =>
        runtimeImport(names, `${shared}/runtime/xml-reader/${file}${extension}`),
      ),
    importLine(closedSets, `./types${extension}`, "import type"),
    importLine(descriptions, `./xml${extension}`, "import type"),
  ].filter((line) => line !== "");
}

/** An import that is of types alone says so, or it would load the file. */
function runtimeImport(names: ReadonlySet<string>, from: string): string {
  const bare = [...names].map((name) => name.replace(/^type /, ""));
  const isOfTypes = [...names].every((name) => name.startsWith("type "));
  return isOfTypes ? importLine(bare, from, "import type") : importLine(names, from);
}
