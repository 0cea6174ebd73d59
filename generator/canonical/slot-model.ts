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
 * Finds the service's parameters model where its schema is of the generic model as a whole (`Job[Parameters]`).
 *
 * Pydantic leaves a field with `exclude=True` out of the serialization schema, and the model in it with it.
 *
 * @returns The model's name; undefined where the schema is of the parameters model itself.
 * @throws Failure (schema) where a schema is of the generic model and lacks the parameters model.
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
    const parameters = { model, property, problem };
    return failure("parameters-not-in-job", parameters, file === undefined ? {} : { file });
  };
  const { $ref } = written?.properties?.[property] ?? {};
  if ($ref === undefined) {
    if (has(written, property)) throw refused("not a model", "validation");
    if (has(read, property)) throw refused("swapped", "validation");
    throw refused("left out", has(written, wire.property) ? "validation" : "serialization");
  }
  const parameters = referencedName($ref);
  // Where only one schema was given, both are what it says.
  if (module.models.get(parameters)?.read === undefined) {
    throw refused({ notSent: parameters }, "serialization");
  }
  return parameters;
}

function has(schema: Schema | undefined, property: string): boolean {
  return schema?.properties?.[property] !== undefined;
}
