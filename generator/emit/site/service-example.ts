import type { XmlBundle } from "../../bundle/bundle.js";
import { readFieldsOf } from "../../model/fields.js";
import { nodeIn } from "../../model/forms.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { Node } from "../../model/node.js";
import type { Json } from "../../schema/schema.js";
import { parametersModelOf } from "../job/parameters-model.js";
import type { Checker, Form } from "./checker.js";
import { type ExampleMaker, exampleMaker } from "./example-value.js";
import type { ServedService } from "./service-entry.js";

/** A whole job of a service, and its parameters, made of the examples in the schemas. */
export interface ServiceExample {
  readonly job: ExampleForms;
  readonly parameters: ExampleForms;
}

/** An example as the JSON that is on the wire, and its forms where it is valid. */
export interface ExampleForms {
  readonly json: string;
  readonly forms: readonly Form[];
}

/** The example of a service. What the service's own validators do not accept has no forms. */
export function serviceExample(
  service: ServedService,
  bundle: XmlBundle,
  shared: ModelGraph,
  checker: Checker,
): ServiceExample {
  const first = madeExample(service, bundle, shared, checker, false);
  const isValid = first.job.forms.length > 0 && first.parameters.forms.length > 0;
  return isValid ? first : madeExample(service, bundle, shared, checker, true);
}

function madeExample(
  { name, graph }: ServedService,
  bundle: XmlBundle,
  shared: ModelGraph,
  checker: Checker,
  isCareful: boolean,
): ServiceExample {
  const root = nodeIn(parametersModelOf(graph), "read");
  const parameters = (root && exampleMaker(graph, isCareful)(root)) ?? {};
  const job = jobExample(name, parameters, bundle, exampleMaker(shared, isCareful), shared);
  return {
    parameters: checked(name, parameters, "parameters", checker),
    job: checked(name, job, "job", checker),
  };
}

function checked(
  service: string,
  value: Json,
  kind: "job" | "parameters",
  checker: Checker,
): ExampleForms {
  const json = `${JSON.stringify(value, null, 2)}\n`;
  try {
    return { json, forms: checker.forms(service, kind, json) ?? [] };
  } catch {
    // A runtime without what the service's code needs, such as Temporal, shows the JSON alone.
    return { json, forms: [] };
  }
}

function jobExample(
  service: string,
  parameters: Json,
  { slot, example }: XmlBundle,
  make: ExampleMaker,
  shared: ModelGraph,
): Json {
  const { wire } = slot;
  const fields = readFieldsOf(shared, wire.model) ?? new Map<string, Node>();
  const entries = [...fields].map(([name, node]): [string, Json] => {
    if (name === wire.property) return [name, parameters];
    if (name === example?.service) return [name, service];
    return [name, example?.values[name] ?? make(node) ?? null];
  });
  return Object.fromEntries(entries);
}
