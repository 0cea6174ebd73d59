import { type Bundle, hasSlot, type SlotBundle } from "../../bundle/bundle.js";
import { readFieldsOf } from "../../model/fields.js";
import { nodeIn } from "../../model/forms.js";
import type { Model, ModelGraph } from "../../model/model-graph.js";
import type { Node } from "../../model/node.js";
import type { Json } from "../../schema/schema.js";
import { slotModelOf } from "../job/slot-model.js";
import { inputDiffers } from "../module/input-check.js";
import type { Checker, Form } from "./checker.js";
import { type ExampleMaker, exampleMaker, type Trust } from "./example-value.js";
import type { InputKind, ServedService } from "./input-kinds.js";

/** Something that can be pasted, with an example that is made of those in the schemas. */
export interface ShownExample {
  readonly kind: InputKind;
  /** The example as it is on the wire. */
  readonly text: string;
  /** Its forms, where it is valid. */
  readonly forms: readonly Form[];
  /** Whether the service's own validators accept it; undefined where they do not run here. */
  readonly isValid: boolean | undefined;
}

/**
 * The examples of a service. Where the service's own validators do not accept what the schema's examples make, fewer of
 * these are taken.
 */
export function serviceExamples(
  service: ServedService,
  kinds: readonly InputKind[],
  bundle: Bundle,
  shared: ModelGraph,
  checker: Checker,
): readonly ShownExample[] {
  const made = (trust: Trust): readonly ShownExample[] =>
    checkedExamples(service, kinds, exampleValues(service, bundle, shared, trust), checker);
  let examples = made("all");
  for (const trust of ["accepted", "none"] as const) {
    if (examples.every(({ isValid }) => isValid !== false)) break;
    const others = made(trust);
    examples = examples.map((example, index) =>
      example.isValid === false ? (others[index] ?? example) : example,
    );
  }
  // The document is that of the value before it: the model with the slot is the first.
  const document = examples[0]?.forms.find(({ language }) => language === "xml");
  const text = document?.tokens.map((token) => token.text).join("") ?? "";
  const asXml = kinds.filter(({ facts }) => facts.isXml);
  return [...examples, ...asXml.map((kind) => ({ kind, text, forms: [], isValid: undefined }))];
}

function checkedExamples(
  { name }: ServedService,
  kinds: readonly InputKind[],
  values: readonly Json[],
  checker: Checker,
): readonly ShownExample[] {
  return kinds.flatMap((kind, index) => {
    const value = values[index];
    return value === undefined ? [] : [checkedExample(name, kind, value, checker)];
  });
}

function checkedExample(
  service: string,
  kind: InputKind,
  value: Json,
  checker: Checker,
): ShownExample {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  try {
    const forms = checker.forms(service, kind.name, text);
    return { kind, text, forms: forms ?? [], isValid: forms !== undefined };
  } catch {
    // A runtime without what the service's code needs, such as Temporal, shows the JSON alone.
    return { kind, text, forms: [], isValid: undefined };
  }
}

/** A value of each kind that is JSON, in the order of the kinds. */
function exampleValues(
  { name, graph }: ServedService,
  bundle: Bundle,
  shared: ModelGraph,
  trust: Trust,
): readonly Json[] {
  const example = (model: Model, form: "read" | "input"): Json => {
    const node = nodeIn(model, form);
    return (node && exampleMaker(graph, trust, form)(node)) ?? {};
  };
  if (!hasSlot(bundle)) return graph.roots.map((root) => example(root, "read"));
  const root = slotModelOf(graph);
  const filling = example(root, "read");
  const sent = inputDiffers(graph) ? example(root, "input") : filling;
  const ofShared = exampleMaker(shared, trust);
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
