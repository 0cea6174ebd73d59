import type { Slot } from "../bundle/slot.js";
import type { SlotProblem } from "../diagnostics/catalog/models.js";
import { failure } from "../diagnostics/diagnostic.js";
import type { Mode } from "../schema/mode.js";
import { referencedName } from "../schema/reference-names.js";
import type { Schema } from "../schema/schema.js";
import type { CanonicalModule } from "./module.js";

/** The names of a service's schema files, for errors. */
export type FileNames = { readonly [mode in Mode]?: string | undefined };

/**
 * Finds the model that fills the slot where a service's schema is of the model with the slot (`Job[Parameters]`).
 *
 * Pydantic leaves a field with `exclude=True` out of the serialization schema, and the model in it with it.
 *
 * @returns The model's name; undefined where the schema is of that model itself.
 * @throws Failure (schema) where a schema is of the model with the slot, and lacks the one that fills it.
 */
export function slotModelIn(
  module: CanonicalModule,
  { property, wire }: Slot,
  files: FileNames,
): string | undefined {
  const generic = module.roots
    .map((name) => module.models.get(name))
    .find((model) => [model?.read, model?.written].some((schema) => has(schema, wire.property)));
  if (generic === undefined) return undefined;
  const { name: model, read, written } = generic;
  const refused = (problem: SlotProblem, mode: Mode): Error => {
    const file = files[mode] ?? files.validation ?? files.serialization;
    return failure(
      "slot-model-left-out",
      { model, property, problem },
      file === undefined ? {} : { file },
    );
  };
  const { $ref } = written?.properties?.[property] ?? {};
  if ($ref === undefined) {
    if (has(written, property)) throw refused("not a model", "validation");
    if (has(read, property)) throw refused("swapped", "validation");
    throw refused("left out", has(written, wire.property) ? "validation" : "serialization");
  }
  const filling = referencedName($ref);
  // Where only one schema was given, both are what it says.
  if (module.models.get(filling)?.read === undefined) {
    throw refused({ notSent: filling }, "serialization");
  }
  return filling;
}

function has(schema: Schema | undefined, property: string): boolean {
  return schema?.properties?.[property] !== undefined;
}
