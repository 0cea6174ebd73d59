import type { RootContent } from "mdast";
import type { XmlBundle } from "../../bundle/bundle.js";
import { type DocumentWords, documentWords } from "../../bundle/document-words.js";
import { code, type Inline } from "../../markdown/markdown-text.js";
import { line, list, paragraph, table } from "../../markdown/page-parts.js";
import { readFieldsOf } from "../../model/fields.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { Node } from "../../model/node.js";
import { slotFieldForm } from "../job/slot-field-form.js";
import { stubConstantName } from "../job/stub-name.js";

/** What stands before them: who decides it. */
export function slotFieldsOpening(bundle: XmlBundle): RootContent[] {
  const stub = code(stubConstantName(bundle.slot));
  const { document } = documentWords(bundle);
  return paragraph(`In ${document}s a field becomes what `, stub, " says; by default:");
}

/** Which elements the fields of a model in the slot become where the service's stub is as it was written. */
export function slotFieldsPart(graph: ModelGraph, model: string, bundle: XmlBundle): RootContent[] {
  const { property } = bundle.slot;
  const words = documentWords(bundle);
  const fields = readFieldsOf(graph, model);
  if (fields === undefined) {
    return list([line(`one ${words.short} `, code(property), " with everything as JSON")]);
  }
  const rows = [...fields].map(([name, node]) => [code(name), slotFieldWords(name, node, words)]);
  return [
    ...table(["Field", words.elements], rows),
    ...paragraph(`A field that is null becomes no ${words.short}.`),
  ];
}

/** What one field becomes. */
export function slotFieldWords(name: string, node: Node, { short }: DocumentWords): Inline {
  switch (slotFieldForm(node)) {
    case "none":
      return line("none: the service computes it");
    case "one":
      return line(`one ${short} `, code(name));
    case "each":
      return line(`a ${short} `, code(name), " for each item");
    case "json":
      return line(`one ${short} `, code(name), ", as JSON");
  }
}
