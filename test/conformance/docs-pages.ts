import { emitDocs } from "../../generator/emit/docs/emit-docs.js";
import { modelGraph } from "../../generator/model/model-graph.js";
import { asCanonical } from "../canonical/as-canonical.js";
import { bundle, functions, services, shared } from "../emit/docs/examples.js";
import { hostileModule } from "../emit/docs/hostile-module.js";
import { payloads } from "../markdown/payloads.js";

/** The pages of the example services, and of one whose descriptions have all marks that there are. */
export function generatedPages(): ReadonlyMap<string, string> {
  const marked = asCanonical({ description, properties: { field: { description } } });
  const model = { name: "Marks", read: marked, written: marked };
  const module = { roots: ["Marks"], models: new Map([["Marks", model]]) };
  return emitDocs(
    bundle,
    shared,
    [...services, { name: "all-marks", graph: modelGraph(module) }],
    functions,
  );
}

const description = [
  "Some *emphasis*, **strong**, `code` and a [link](https://example.org/a?b=1&c=2).",
  "- one\n- two\n  1. three\n     - four\n- five\n\n  more of it",
  "> quoted\n>\n> - listed",
  '```json\n{ "a": "<b> | `c`" }\n```',
  "| a | b |\n| :- | -: |\n| `x\\|y` | 2 |",
  "1. first\n2. second\n\n   more of it",
].join("\n\n");

/** A page for each text that tries to be more than text, which has it in every place. */
export function hostilePages(): ReadonlyMap<string, string> {
  const hostile = payloads.map((payload, index) => ({
    name: `payload-${index}`,
    graph: modelGraph(hostileModule(payload)),
  }));
  return emitDocs(bundle, shared, hostile, functions);
}
