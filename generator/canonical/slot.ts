import type { Slot } from "../bundle/slot.js";
import { failure } from "../diagnostics/diagnostic.js";
import { annotationsOf, constraintsOf } from "../schema/annotations.js";
import { reachableNames, referencedNames } from "../schema/reference-names.js";
import { type Schema, without } from "../schema/schema.js";
import type { CanonicalSchema } from "./canonical-schema.js";
import type { CanonicalModule, Model } from "./module.js";

/** Opens the slot: the properties named by it become type parameters. */
export function openSlot(module: CanonicalModule, slot: Slot): CanonicalModule {
  const generic = requireModel(module, slot.model);
  const wire = requireModel(module, slot.wire.model);
  const property =
    generic.written?.properties?.[slot.property] ?? generic.read?.properties?.[slot.property];
  const wireProperty = wire.read?.properties?.[slot.wire.property];
  if (property === undefined) throw missing(slot.model, slot.property);
  if (wireProperty === undefined) throw missing(slot.wire.model, slot.wire.property);
  const filled: Schema = {
    ...annotationsOf(property),
    typeParameter: { name: slot.typeParameter },
  };
  const wireFilled: Schema = {
    ...annotationsOf(wireProperty),
    typeParameter: { name: slot.wire.typeParameter, default: constraintsOf(wireProperty) },
  };
  const models = new Map(module.models);
  models.set(
    generic.name,
    onBothSides(generic, (schema) => {
      const opened = withProperty(schema, slot.property, filled);
      const hasWire = opened.properties?.[slot.wire.property] !== undefined;
      return hasWire ? withProperty(opened, slot.wire.property, wireFilled) : opened;
    }),
  );
  models.set(
    wire.name,
    onBothSides(wire, (schema) => withProperty(schema, slot.wire.property, wireFilled)),
  );
  return reachable({ roots: module.roots, models });
}

/** The same module with other roots, and only the models that these need. */
export function withRoots(module: CanonicalModule, roots: readonly string[]): CanonicalModule {
  const models = new Map(
    [...module.models].map(([name, model]) => {
      // A model that one mode leaves out (an excluded field's, say) is read as it is written.
      const read = model.read ?? model.written;
      const written = model.written ?? model.read;
      return [name, { name, ...(read && { read }), ...(written && { written }) }] as const;
    }),
  );
  return reachable({ roots, models });
}

function reachable({ roots, models }: CanonicalModule): CanonicalModule {
  const needed = reachableNames(roots, (name) => {
    const { read, written } = models.get(name) ?? {};
    return [read, written].flatMap((schema) => (schema ? [...referencedNames(schema)] : []));
  });
  return { roots, models: new Map([...models].filter(([name]) => needed.has(name))) };
}

function requireModel(module: CanonicalModule, name: string): Model {
  const model = module.models.get(name);
  if (model === undefined) {
    throw failure("slot-model-missing", { name, known: [...module.models.keys()] });
  }
  return model;
}

function onBothSides(model: Model, change: (schema: CanonicalSchema) => CanonicalSchema): Model {
  return {
    name: model.name,
    ...(model.read === undefined ? {} : { read: change(model.read) }),
    ...(model.written === undefined ? {} : { written: change(model.written) }),
  };
}

function withProperty(schema: CanonicalSchema, name: string, property: Schema): CanonicalSchema {
  return {
    ...schema,
    properties: { ...schema.properties, [name]: without(property, "default") },
    required: [...new Set([...(schema.required ?? []), name])],
  };
}

function missing(model: string, property: string): Error {
  return failure("slot-property-missing", { model, property });
}
