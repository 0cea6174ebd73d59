import { type Bundle, hasSlot, type SlotBundle } from "../../bundle/bundle.js";
import { readFieldsOf } from "../../model/fields.js";
import { nodeIn } from "../../model/forms.js";
import type { Model, ModelGraph } from "../../model/model-graph.js";
import type { Node } from "../../model/node.js";
import type { Json } from "../../schema/schema.js";
import { slotModelOf } from "../job/slot-model.js";
import { inputDiffers } from "../module/input-check.js";
import type { Checker, Form } from "./checker.js";
import { type ExampleMaker, exampleMaker } from "./example-value.js";
import type { InputKind, ServedService } from "./input-kinds.js";

/** Something that can be pasted, with an example that is made of those in the schemas. */
export interface ShownExample {
  readonly kind: InputKind;
  /** The example as it is on the wire. */
  readonly text: string;
  /** Its forms, where it is valid. */
  readonly forms: readonly Form[];
}

/** The examples of a service. What the service's own validators do not accept has no forms. */
export function serviceExamples(
  service: ServedService,
  kinds: readonly InputKind[],
  bundle: Bundle,
  shared: ModelGraph,
  checker: Checker,
): readonly ShownExample[] {
  const made = (isCareful: boolean): readonly ShownExample[] =>
    shownExamples(service, kinds, exampleValues(service, bundle, shared, isCareful), checker);
  const first = made(false);
  return first.every(({ kind, forms }) => kind.facts.isXml || forms.length > 0)
    ? first
    : made(true);
}

function shownExamples(
  { name }: ServedService,
  kinds: readonly InputKind[],
  values: readonly Json[],
  checker: Checker,
): readonly ShownExample[] {
  const asJson = kinds.flatMap((kind, index) => {
    const value = values[index];
    return value === undefined ? [] : [checkedExample(name, kind, value, checker)];
  });
  // The document is that of the value before it: the model with the slot is the first.
  const document = asJson[0]?.forms.find(({ language }) => language === "xml");
  const text = document?.tokens.map((token) => token.text).join("") ?? "";
  const asXml = kinds.filter(({ facts }) => facts.isXml);
  return [...asJson, ...asXml.map((kind) => ({ kind, text, forms: [] }))];
}

function checkedExample(
  service: string,
  kind: InputKind,
  value: Json,
  checker: Checker,
): ShownExample {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  try {
    return { kind, text, forms: checker.forms(service, kind.name, text) ?? [] };
  } catch {
    // A runtime without what the service's code needs, such as Temporal, shows the JSON alone.
    return { kind, text, forms: [] };
  }
}

/** A value of each kind that is JSON, in the order of the kinds. */
function exampleValues(
  { name, graph }: ServedService,
  bundle: Bundle,
  shared: ModelGraph,
  isCareful: boolean,
): readonly Json[] {
  const example = (model: Model, form: "read" | "input"): Json => {
    const node = nodeIn(model, form);
    return (node && exampleMaker(graph, isCareful, form)(node)) ?? {};
  };
  if (!hasSlot(bundle)) return graph.roots.map((root) => example(root, "read"));
  const root = slotModelOf(graph);
  const filling = example(root, "read");
  const sent = inputDiffers(graph) ? example(root, "input") : filling;
  const ofShared = exampleMaker(shared, isCareful);
  return [wholeExample(name, filling, bundle, ofShared, shared), sent];
}

/** The model with the slot, filled. */
function wholeExample(
  service: string,
  filling: Json,
  { slot, example }: SlotBundle,
  make: ExampleMaker,
  shared: ModelGraph,
): Json {
  const { wire } = slot;
  const fields = readFieldsOf(shared, wire.model) ?? new Map<string, Node>();
  const entries = [...fields].map(([name, node]): [string, Json] => {
    if (name === wire.property) return [name, filling];
    if (name === example?.service) return [name, service];
    return [name, example?.values[name] ?? make(node) ?? null];
  });
  return Object.fromEntries(entries);
}
