import { isJsonObject, type Schema } from "../schema/schema.js";
import { compareSchemas } from "./compare-schemas.js";
import { type Comparison, inside, type Place } from "./comparison.js";
import { isConstraint } from "./fingerprints.js";

/**
 * What becomes of fields that a model does not have: Pydantic's `extra`. `kept` are those of any type, `typed`
 * those that a schema speaks of, as all entries of a dictionary are.
 */
export type Extras = "ignored" | "forbidden" | "kept" | "typed";

/** What becomes of the fields that an object schema does not name. */
export function extrasOf(schema: Schema): Extras {
  const { additionalProperties, patternProperties, properties } = schema;
  if (patternProperties !== undefined) return "typed";
  if (additionalProperties === false) return "forbidden";
  if (isJsonObject(additionalProperties))
    return Object.keys(additionalProperties).some(isConstraint) ? "typed" : "kept";
  return properties === undefined ? "kept" : "ignored";
}

/** Compares what becomes of fields that the model does not have. */
export function compareExtras(
  comparison: Comparison,
  before: Schema,
  after: Schema,
  place: Place,
): void {
  const [old, now] = [stateOf(before), stateOf(after)];
  if (old === "kept" && now === "kept") {
    const words = after.properties === undefined ? "each value" : "each extra field";
    const inner = inside(place, words, "additionalProperties");
    compareSchemas(comparison, valuesOf(before), valuesOf(after), inner);
    return;
  }
  if (old === now) return;
  const add = (code: Parameters<Comparison["add"]>[0], words: string): void =>
    comparison.add(code, place, words);
  if (now === "ignored") {
    if (old === "forbidden") add("extras-ignored", "ignores extra fields instead of refusing them");
    else add("extras-dropped", "ignores extra fields instead of keeping them");
  } else if (now === "forbidden") {
    if (old === "ignored") add("extras-forbidden", "refuses extra fields instead of ignoring them");
    else add("extras-refused", "refuses extra fields instead of keeping them");
  } else if (old === "ignored") {
    add("extras-kept", "keeps extra fields instead of ignoring them");
  } else {
    add("extras-allowed", "keeps extra fields instead of refusing them");
  }
}

/** The state of fields that neither a name nor a pattern speaks of. */
function stateOf({ additionalProperties, properties }: Schema): Exclude<Extras, "typed"> {
  if (additionalProperties === false) return "forbidden";
  return isJsonObject(additionalProperties) || properties === undefined ? "kept" : "ignored";
}

function valuesOf({ additionalProperties }: Schema): Schema {
  return isJsonObject(additionalProperties) ? additionalProperties : anything;
}

const anything: Schema = {};
