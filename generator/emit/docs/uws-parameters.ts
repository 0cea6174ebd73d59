import type { RootContent } from "mdast";
import { code, type Inline } from "../../markdown/markdown-text.js";
import { line, list, paragraph, table } from "../../markdown/page-parts.js";
import { readFieldsOf } from "../../model/fields.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { Node } from "../../model/node.js";
import { parameterForm } from "../job/parameter-form.js";

/** Which UWS parameters the fields of a model become where the service's stub is as it was written. */
export function uwsParameters(
  graph: ModelGraph,
  model: string,
  slotProperty: string,
): RootContent[] {
  const fields = readFieldsOf(graph, model);
  if (fields === undefined) {
    return list([line("one parameter ", code(slotProperty), " with everything as JSON")]);
  }
  const rows = [...fields].map(([name, node]) => [code(name), parameterWords(name, node)]);
  return [
    ...table(["Field", "UWS parameters"], rows),
    ...paragraph("A field that is null becomes no parameter."),
  ];
}

/** What one field becomes. */
export function parameterWords(name: string, node: Node): Inline {
  switch (parameterForm(node)) {
    case "none":
      return line("none: the service computes it");
    case "one":
      return line("one parameter ", code(name));
    case "each":
      return line("a parameter ", code(name), " for each item");
    case "json":
      return line("one parameter ", code(name), ", as JSON");
  }
}
