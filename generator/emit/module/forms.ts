import type { CanonicalModule, Model } from "../../canonical/module.js";
import { referencedNames } from "../../canonical/references.js";
import { annotationKeywords, keywordsWhere } from "../../schema/keyword-groups.js";
import { type Schema, sameJson, without } from "../../schema/schema.js";
import { mapChildren } from "../../schema/traverse.js";

/**
 * The forms that a model's type can have:
 * - `read`: as the parser gives it, with the defaults filled in;
 * - `wire`: as it may come over the wire, where what has a default can be missing;
 * - `input`: as the back end accepts it.
 */
export type Flavour = "read" | "wire" | "input";

/** One type to declare. */
export interface FlavouredModel {
  readonly model: Model;
  readonly flavour: Flavour;
  readonly typeName: string;
  readonly schema: Schema;
  /** The properties that are always there in this flavour. */
  readonly required: ReadonlySet<string>;
}

/** The types of a module: what to declare, and what each model is called in each flavour. */
export interface Flavours {
  readonly declared: readonly FlavouredModel[];
  readonly typeName: (model: string, flavour: Flavour) => string;
}

/**
 * Works out which flavours of which models differ. Flavours that are the same share one type: `X` as read,
 * `XInput` where writing differs, `XWire` only where the wire differs from both.
 */
export function flavoursOf(module: CanonicalModule): Flavours {
  const known = flavoursByModule.get(module);
  if (known !== undefined) return known;
  const flavours = workedOut(module);
  flavoursByModule.set(module, flavours);
  return flavours;
}

/** Every emitter asks, and a module never changes. */
const flavoursByModule = new WeakMap<CanonicalModule, Flavours>();

function workedOut(module: CanonicalModule): Flavours {
  const wireDiffers = differing(module, "read", "wire");
  const inputDiffersFromWire = differing(module, "wire", "input");
  const inputDiffersFromRead = differing(module, "read", "input");
  const typeName = (name: string, flavour: Flavour): string => {
    const model = module.models.get(name);
    if (flavour === "read" || model?.read === undefined) return name;
    if (flavour === "wire") {
      if (!wireDiffers.has(name)) return name;
      return model.written !== undefined && inputDiffersFromWire.has(name)
        ? `${name}Wire`
        : `${name}Input`;
    }
    return inputDiffersFromRead.has(name) ? `${name}Input` : name;
  };
  return { declared: declaredTypes(module, typeName), typeName };
}

/** The schema of a model in a flavour. */
export function schemaIn(model: Model | undefined, flavour: Flavour): Schema | undefined {
  return flavour === "input" ? (model?.written ?? model?.read) : (model?.read ?? model?.written);
}

/** The properties of an object schema that are always there in a flavour. */
export function requiredIn(schema: Schema, flavour: Flavour): ReadonlySet<string> {
  const required = new Set(schema.required);
  // Only what is surely an object has its defaults filled in.
  if (flavour === "read" && schema.type === "object") {
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (Object.hasOwn(property, "default")) required.add(name);
    }
  }
  return required;
}

function declaredTypes(module: CanonicalModule, typeName: Flavours["typeName"]): FlavouredModel[] {
  const declared = new Map<string, FlavouredModel>();
  const visit = (name: string, flavour: Flavour): void => {
    const model = module.models.get(name);
    const schema = schemaIn(model, flavour);
    const type = typeName(name, flavour);
    if (model === undefined || schema === undefined || declared.has(type)) return;
    declared.set(type, {
      model,
      flavour,
      typeName: type,
      schema,
      required: requiredIn(schema, flavour),
    });
    for (const mentioned of referencedNames(schema)) visit(mentioned, flavour);
  };
  for (const flavour of ["read", "wire", "input"] as const) {
    for (const root of module.roots) visit(root, flavour);
  }
  return inModuleOrder([...declared.values()], module);
}

/** Each model's flavours beside each other. */
function inModuleOrder(
  declared: readonly FlavouredModel[],
  module: CanonicalModule,
): FlavouredModel[] {
  return [...module.models.keys()].flatMap((name) =>
    declared.filter(({ model }) => model.name === name),
  );
}

/** The models whose types differ between two flavours, in themselves or in what they refer to. */
function differing(module: CanonicalModule, one: Flavour, other: Flavour): ReadonlySet<string> {
  const different = new Set<string>();
  const referrers = new Map<string, Set<string>>();
  for (const model of module.models.values()) {
    const left = schemaIn(model, one);
    const right = schemaIn(model, other);
    if (left === undefined || right === undefined) continue;
    if (!sameJson(typeRelevant(left, one), typeRelevant(right, other))) different.add(model.name);
    for (const mentioned of [...referencedNames(left), ...referencedNames(right)]) {
      referrers.set(mentioned, (referrers.get(mentioned) ?? new Set()).add(model.name));
    }
  }
  const queue = [...different];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    for (const referrer of referrers.get(name) ?? []) {
      if (!different.has(referrer)) queue.push(referrer);
      different.add(referrer);
    }
  }
  return different;
}

/** Keywords that no type can express. */
const untypedKeywords = keywordsWhere(({ untyped }) => untyped === true);

function typeRelevant(schema: Schema, flavour: Flavour): Schema {
  const rest = without(schema, "required", ...untypedKeywords, ...annotationKeywords);
  // A default decides whether a property is there, so this is asked before the defaults are taken away.
  const required = [...requiredIn(schema, flavour)].sort();
  const wire = flavour === "read" ? rest : without(rest, "readAs");
  const typed = schema.properties === undefined ? wire : { ...wire, required };
  return mapChildren(typed, (child) => typeRelevant(child, flavour));
}
