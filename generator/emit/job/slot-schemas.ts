import type { Slot } from "../../bundle/slot.js";
import { slotWords } from "../../bundle/slot.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { type SchemaConstant, writtenDiffers } from "../module/schemas.js";

/** What the JSON Schemas of what fills a slot are called: as it is sent, and as it is accepted. */
export function slotSchemaNames({ property }: Slot): readonly [read: string, written: string] {
  return [`${property}JsonSchema`, `${property}InputJsonSchema`];
}

/** The JSON Schemas of what fills a service's slot; one where both are the same. */
export function slotSchemas(
  graph: ModelGraph,
  model: string,
  slot: Slot,
): readonly SchemaConstant[] {
  const [read, written] = slotSchemaNames(slot);
  const sent: SchemaConstant = {
    constant: read,
    model,
    side: "read",
    description: `The JSON Schema of the ${slotWords(slot)} as the service sends them.`,
  };
  const accepted: SchemaConstant = {
    constant: written,
    model,
    side: "written",
    description: `The JSON Schema of the ${slotWords(slot)} as the service accepts them.`,
  };
  return writtenDiffers(graph, model) ? [sent, accepted] : [sent];
}
