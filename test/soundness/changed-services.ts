import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Target } from "../../generator/code/target-names.js";
import type { Json } from "../../generator/schema/schema.js";
import { changedSchema } from "./changed-schemas.js";
import {
  type GeneratedServices,
  generatedServices,
  type ServiceSchemas,
} from "./generated-services.js";
import type { Kinds } from "./pydantic-specs.js";
import { type Draw, drawFrom } from "./pydantic-values.js";
import { outcomeComplaints } from "./schema-complaints.js";
import { schemasToChange } from "./schemas-to-change.js";

/** Schemas after random changes, to be generated from. */
export interface ChangedService {
  readonly name: string;
  readonly schemas: ServiceSchemas;
  readonly changes: readonly string[];
}

/** What is wrong with what is generated from changed schemas. */
export interface ChangedServiceComplaint {
  readonly text: string;
  readonly service: ChangedService;
}

/** Services with changed schemas; the same ones for the same seed. */
export function changedServices(
  count: number,
  seed: number,
  kinds: Kinds = "held",
): readonly ChangedService[] {
  return schemasToChange(count, seed, kinds).map((schemas, index) => {
    const name = `case-${index}`;
    return { name, ...changedModes(named(schemas, name), drawFrom(seed + index)) };
  });
}

/** Changes the schema of one mode alone, and often takes the other away. */
function changedModes(
  { validation, serialization }: ServiceSchemas,
  draw: Draw,
): Omit<ChangedService, "name"> {
  const isOfValidation = serialization === undefined || (validation !== undefined && draw(2) === 0);
  const { schema, changes } = changedSchema(
    (isOfValidation ? validation : serialization) ?? {},
    draw,
  );
  const other = draw(2) === 0 ? {} : isOfValidation ? { serialization } : { validation };
  return {
    schemas: { ...other, ...(isOfValidation ? { validation: schema } : { serialization: schema }) },
    changes,
  };
}

/** Random models are named for the service that they are to clash with. */
function named({ validation, serialization }: ServiceSchemas, name: string): ServiceSchemas {
  const own = name.replace("case-", "Case");
  const renamed = (schema: Json | undefined): Json | undefined =>
    schema === undefined
      ? undefined
      : // Safe: a word of letters is replaced by another.
        (JSON.parse(
          JSON.stringify(schema).replaceAll(/\bService(?=Job|Parameters)/g, own),
        ) as Json);
  return { validation: renamed(validation), serialization: renamed(serialization) };
}

/**
 * Everything that is wrong with what is generated from changed schemas: what does not compile with every flag set, or
 * throws as soon as it is used, and each error that is not a clear one. Every tenth is also made as JavaScript.
 */
export async function complaintsAboutChanged(
  services: readonly ChangedService[],
): Promise<readonly ChangedServiceComplaint[]> {
  const complaints = [
    ...(await complaintsOf("ts", services)),
    ...(await complaintsOf(
      "js+dts",
      services.filter((_, index) => index % 10 === 0),
    )),
  ];
  // The smallest one says the most.
  const sizes = new Map(
    services.map(({ name, schemas }) => [name, JSON.stringify(schemas).length]),
  );
  return complaints.sort(
    (left, right) => (sizes.get(left.service.name) ?? 0) - (sizes.get(right.service.name) ?? 0),
  );
}

/** A complaint as a person reads it. */
export function complaintText({ text, service }: ChangedServiceComplaint): string {
  const { changes, schemas } = service;
  return `${text}\n    after: ${changes.join("; ")}\n    of ${JSON.stringify(schemas)}`;
}

async function complaintsOf(
  target: Target,
  services: readonly ChangedService[],
): Promise<readonly ChangedServiceComplaint[]> {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-changed-"));
  try {
    const generated = await generatedServices(folder, target);
    const complaints: ChangedServiceComplaint[] = [];
    const made: ChangedService[] = [];
    for (const service of services) {
      const outcome = await generated.add(service.name, service.schemas);
      for (const text of outcomeComplaints(outcome, service.schemas))
        complaints.push({ text, service });
      if (outcome.thrown === undefined) made.push(service);
    }
    const errors = generated.withoutErrors();
    await generated.transpile();
    for (const service of made) {
      const [error] = errors.get(service.name) ?? [];
      const problem =
        error === undefined
          ? await problemInUse(generated, service.name)
          : `does not compile: ${error}`;
      if (problem !== undefined) complaints.push({ text: problem, service });
    }
    return complaints;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whatever a value is, reading it never throws. */
async function problemInUse(
  generated: GeneratedServices,
  name: string,
): Promise<string | undefined> {
  try {
    const parse = await generated.parserOf(name);
    for (const value of [null, 1, "x", [], {}, { type: "x", a: 1, ids: ["x"] }]) parse(value);
    return undefined;
  } catch (error) {
    return `throws where it is used: ${error instanceof Error ? error.message : String(error)}`;
  }
}
