import type { CanonicalModule, Origins } from "../canonical/module.js";
import { referencedName } from "../schema/reference-names.js";
import type { Schema } from "../schema/schema.js";
import { noAnnotations } from "./annotations.js";
import { buildNode, type Refer } from "./build-node.js";
import { type Forms, formsOf } from "./forms.js";
import { modelsIn } from "./models-in.js";
import type { Node, NodeBase, ReferenceNode } from "./node.js";
import { recursiveModels } from "./recursive-models.js";

/** The models of a module, with all that they refer to. */
export interface ModelGraph {
  /** The models that the schemas are of; the others are there because these refer to them. */
  readonly roots: readonly Model[];
  /** All models by name, the roots in their order, each before the models that it mentions. */
  readonly models: ReadonlyMap<string, Model>;
  /** The types that the models have, and what they are called. */
  readonly forms: Forms;
}

/** A model, in the two forms that Pydantic's two schemas give it. */
export interface Model {
  readonly name: string;
  /** What the service sends; undefined where it never sends the model. */
  readonly read: Node | undefined;
  /** What the service accepts; undefined where it takes the model nowhere. */
  readonly written: Node | undefined;
  /** The models that refer to it, in either form. */
  readonly referrers: ReadonlySet<Model>;
  /** Whether its values may hold values of the same model. */
  readonly isRecursive: boolean;
  /** Where each of its forms stands in the file that it is from. */
  readonly origin: Origins;
}

/** Which of the two forms a node is part of. */
export type Side = "read" | "written";

/** Builds the graph of a canonical module. */
export function modelGraph({ roots, models: canonical }: CanonicalModule): ModelGraph {
  const models = new Map<string, BuiltModel>();
  let recursive: ReadonlySet<Model> | undefined;
  const isRecursive = (model: Model): boolean => {
    recursive ??= recursiveModels(models.values());
    return recursive.has(model);
  };
  for (const [name, { origin = nowhere }] of canonical) {
    models.set(name, builtModel(name, origin, isRecursive));
  }
  const isOne = [...canonical.values()].every(({ read, written }) => read === written);
  const read = sideBuilder(models, "read");
  const written = isOne ? undefined : sideBuilder(models, "written");
  for (const [name, model] of models) {
    const schemas = canonical.get(name);
    model.read = schemas?.read && read.build(schemas.read);
    model.written =
      written === undefined ? model.read : schemas?.written && written.build(schemas.written);
  }
  read.resolve();
  written?.resolve();
  noteReferrers(models);
  const rootModels = roots.flatMap((name) => models.get(name) ?? []);
  return { roots: rootModels, models, forms: formsOf(rootModels, [...models.values()]) };
}

/** A model while the graph is built. */
interface BuiltModel {
  readonly name: string;
  read: Node | undefined;
  written: Node | undefined;
  readonly referrers: Set<Model>;
  readonly isRecursive: boolean;
  readonly origin: Origins;
}

/** A model that has no nodes yet. Whether it is recursive is worked out when somebody asks. */
function builtModel(
  name: string,
  origin: Origins,
  isRecursive: (model: Model) => boolean,
): BuiltModel {
  return {
    name,
    read: undefined,
    written: undefined,
    referrers: new Set(),
    get isRecursive() {
      return isRecursive(this);
    },
    origin,
  };
}

interface SideBuilder {
  readonly build: (schema: Schema) => Node;
  /** Gives each reference its target, once all models have their nodes. */
  readonly resolve: () => void;
}

function sideBuilder(models: ReadonlyMap<string, BuiltModel>, side: Side): SideBuilder {
  const references: BuiltReference[] = [];
  const refer: Refer = ($ref, base) => {
    const name = referencedName($ref);
    const model = models.get(name);
    if (model === undefined) throw new Error(`The module has no model ${name}.`);
    const reference: BuiltReference = { ...base, kind: "reference", model, target: unresolved };
    references.push(reference);
    return reference;
  };
  return {
    build: (schema) => buildNode(schema, refer),
    resolve() {
      const other = side === "read" ? "written" : "read";
      for (const reference of references)
        reference.target = reference.model[side] ?? reference.model[other] ?? unresolved;
    },
  };
}

/** A reference while the graph is built. */
interface BuiltReference extends NodeBase {
  readonly kind: "reference";
  readonly model: BuiltModel;
  target: ReferenceNode["target"];
}

const nowhere: Origins = { read: undefined, written: undefined };

/** Stands for the target of a reference until it is known. */
const unresolved: Node = { kind: "never", annotations: noAnnotations, schema: {} };

function noteReferrers(models: ReadonlyMap<string, BuiltModel>): void {
  for (const model of models.values()) {
    for (const node of new Set([model.read, model.written])) {
      if (node === undefined) continue;
      for (const { name } of modelsIn(node)) models.get(name)?.referrers.add(model);
    }
  }
}
