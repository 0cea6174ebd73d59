import type { CanonicalModule } from "../../canonical/module.js";
import type { Json } from "../../schema.js";
import type { Bundle } from "../../source/bundle.js";
import type { Checker, Form } from "./checker.js";
import { exampleMaker } from "./example-value.js";
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
  { name, module }: ServedService,
  bundle: Bundle,
  shared: CanonicalModule,
  checker: Checker,
): ServiceExample {
  const root = module.models.get(module.roots[0] ?? "");
  const parameters = exampleMaker(module)(root?.read ?? root?.written ?? {}) ?? {};
  return {
    parameters: checked(parameters, "parameters"),
    job: checked(jobExample(name, parameters, bundle, shared), "job"),
  };

  function checked(value: Json, kind: "job" | "parameters"): ExampleForms {
    const json = `${JSON.stringify(value, null, 2)}\n`;
    try {
      return { json, forms: checker.forms(name, kind, json) ?? [] };
    } catch {
      // A runtime without what the service's code needs, such as Temporal, shows the JSON alone.
      return { json, forms: [] };
    }
  }
}

function jobExample(
  service: string,
  parameters: Json,
  { slot, example }: Bundle,
  shared: CanonicalModule,
): Json {
  const { wire } = slot;
  const schema = shared.models.get(wire.model)?.read ?? {};
  const make = exampleMaker(shared);
  const entries = Object.entries(schema.properties ?? {}).map(
    ([name, property]): [string, Json] => {
      if (name === wire.property) return [name, parameters];
      if (name === example?.service) return [name, service];
      return [name, example?.values[name] ?? make(property) ?? null];
    },
  );
  return Object.fromEntries(entries);
}
