import { freeName } from "../code/names.js";
import type { Model } from "./model-graph.js";
import { modelsIn } from "./models-in.js";
import type { Field, Node, ObjectNode, TupleNode } from "./node.js";
import { isClosedTuple } from "./shape.js";
import { typeSignature } from "./type-signature.js";

/**
 * The forms that a model's type can have:
 * - `read`: as the parser gives it, with the defaults filled in;
 * - `wire`: as it may come over the wire, where what has a default can be missing;
 * - `input`: as the back end accepts it.
 */
export type FormName = "read" | "wire" | "input";

/** One type to declare. */
export interface DeclaredType {
  readonly model: Model;
  readonly form: FormName;
  readonly typeName: string;
  readonly node: Node;
}

/** The types of the models: what to declare, and what each model is called in each form. */
export interface Forms {
  readonly declared: readonly DeclaredType[];
  readonly typeName: (model: Model, form: FormName) => string;
}

/**
 * Works out which forms of which models differ. Forms that are the same share one type: `X` as read, `XInput` where
 * writing differs, `XWire` only where the wire differs from both. A model that is called `XInput` keeps its name; the
 * form of `X` is then `XAsInput`.
 */
export function formsOf(roots: readonly Model[], models: readonly Model[]): Forms {
  const wireDiffers = differing(models, "read", "wire");
  const inputDiffersFromWire = differing(models, "wire", "input");
  const inputDiffersFromRead = differing(models, "read", "input");
  const suffixed = suffixedNames(models);
  const typeName = (model: Model, form: FormName): string => {
    const { name } = model;
    if (form === "read" || model.read === undefined) return name;
    if (form === "wire") {
      if (!wireDiffers.has(model)) return name;
      const isOwn = model.written !== undefined && inputDiffersFromWire.has(model);
      return suffixed(model, isOwn ? "Wire" : "Input");
    }
    return inputDiffersFromRead.has(model) ? suffixed(model, "Input") : name;
  };
  return { declared: declaredTypes(roots, models, typeName), typeName };
}

/** The names of models' further forms, which give way to the models' own. */
function suffixedNames(models: readonly Model[]): (model: Model, suffix: string) => string {
  const taken = new Set(models.map(({ name }) => name));
  const given = new Map<string, string>();
  // The order of the models is that of the file, and no name may depend on it.
  for (const { name } of models.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    for (const suffix of ["Input", "Wire"]) {
      const wanted = taken.has(`${name}${suffix}`) ? `${name}As${suffix}` : `${name}${suffix}`;
      const free = freeName(wanted, taken);
      taken.add(free);
      given.set(`${name} ${suffix}`, free);
    }
  }
  return ({ name }, suffix) => given.get(`${name} ${suffix}`) ?? `${name}${suffix}`;
}

/** What a model is in a form; what it never is in that form, it is as in the other. */
export function nodeIn({ read, written }: Model, form: FormName): Node | undefined {
  return form === "input" ? (written ?? read) : (read ?? written);
}

/** Whether a field is always there in a form. */
export function isPresent(
  { isRequired, node }: Field,
  { isCertain }: Pick<ObjectNode, "isCertain">,
  form: FormName,
): boolean {
  return isRequired || (form === "read" && isCertain && node.annotations.default !== undefined);
}

/** How many items of a tuple are always there in a form: as read, those with a default, too. */
export function presentItems(tuple: TupleNode, form: FormName): number {
  const { items, count } = tuple;
  return form === "read" && isFilledTuple(tuple)
    ? items.length
    : Math.min(count.least ?? 0, items.length);
}

/** Whether every item that a tuple may lack has a default, which a reader fills in: Pydantic's `NamedTuple`. */
export function isFilledTuple(node: Node): node is TupleNode {
  if (node.kind !== "tuple" || !isClosedTuple(node)) return false;
  const optional = node.items.slice(node.count.least ?? 0);
  return (
    optional.length > 0 && optional.every(({ annotations }) => annotations.default !== undefined)
  );
}

function declaredTypes(
  roots: readonly Model[],
  models: readonly Model[],
  typeName: Forms["typeName"],
): DeclaredType[] {
  const declared = new Map<string, DeclaredType>();
  for (const form of ["read", "wire", "input"] as const) {
    const queue = [...roots];
    for (let model = queue.pop(); model !== undefined; model = queue.pop()) {
      const node = nodeIn(model, form);
      const type = typeName(model, form);
      if (node === undefined || declared.has(type)) continue;
      declared.set(type, { model, form, typeName: type, node });
      queue.push(...modelsIn(node));
    }
  }
  return inModelOrder([...declared.values()], models);
}

/** Each model's forms beside each other. */
function inModelOrder(declared: readonly DeclaredType[], models: readonly Model[]): DeclaredType[] {
  const byModel = new Map<Model, DeclaredType[]>();
  for (const each of declared) byModel.set(each.model, [...(byModel.get(each.model) ?? []), each]);
  return models.flatMap((model) => byModel.get(model) ?? []);
}

/** The models whose types differ between two forms, in themselves or in what they refer to. */
function differing(models: readonly Model[], one: FormName, other: FormName): ReadonlySet<Model> {
  const different = new Set(
    models.filter((model) => {
      const [left, right] = [nodeIn(model, one), nodeIn(model, other)];
      if (left === undefined || right === undefined) return false;
      return typeSignature(left, one) !== typeSignature(right, other);
    }),
  );
  for (const model of different) {
    // A set that grows while it is gone through is gone through to its new end.
    for (const referrer of model.referrers) different.add(referrer);
  }
  return different;
}
