import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ParametersPaths } from "../../generator/api.js";
import type { DiagnosticCode } from "../../generator/diagnostics/catalog.js";
import type { Json } from "../../generator/schema/schema.js";

// The library as it is built, which takes a third of the time that it takes as Vitest runs it.
const { Failure, generate } = (await import(
  /* @vite-ignore */ new URL("../../dist/api.js", import.meta.url).href
  // Safe: built from it.
)) as typeof import("../../generator/api.js");

/** A model of a package, as `corpus.py` records it. */
export interface RecordedModel {
  readonly model: string;
  readonly validation: Json | null;
  readonly serialization: Json | null;
  /** Why a schema is missing. */
  readonly failed: string | null;
  /** Instances as Pydantic dumps them: JSON. */
  readonly values: readonly string[];
}

/** What became of one model. */
export interface Generated {
  readonly recorded: RecordedModel;
  /** The folder of the generated module. */
  readonly path?: string;
  /** Why nothing was generated: a clear error. */
  readonly refused?: { readonly code: DiagnosticCode; readonly message: string };
  /** An error that is not one of the generator's own. */
  readonly crash?: string;
}

/** One run is for many models, since each run writes all that they share. */
const modelsInRun = 20;

/** Generates as a user does, with each model as the parameters of a service. */
export async function generateModels(
  models: readonly RecordedModel[],
  folder: string,
): Promise<readonly Generated[]> {
  const services = models.map((recorded, index): Service => {
    return {
      recorded,
      name: `model-${index}`,
      parameters: writtenSchemas(recorded, folder, index),
    };
  });
  const results: Generated[] = [];
  for (let start = 0; start < services.length; start += modelsInRun) {
    results.push(...(await generateServices(services.slice(start, start + modelsInRun), folder)));
  }
  return results;
}

interface Service {
  readonly recorded: RecordedModel;
  readonly name: string;
  /** There are none where Pydantic has no schema. */
  readonly parameters: ParametersPaths | undefined;
}

/** Generates services in one run; where it fails, half of them in one each, until it is known which is at fault. */
async function generateServices(
  services: readonly Service[],
  folder: string,
): Promise<readonly Generated[]> {
  const out = `out-${services[0]?.name}-${services.length}`;
  const entries = services.flatMap(({ name, parameters }) =>
    parameters === undefined ? [] : [[name, { parameters }] as const],
  );
  try {
    if (entries.length > 0)
      await generate({ out, services: Object.fromEntries(entries) }, { folder });
    return services.map(({ recorded, name, parameters }) =>
      parameters === undefined ? { recorded } : { recorded, path: `${out}/${name}` },
    );
  } catch (error) {
    const half = Math.ceil(services.length / 2);
    if (half < services.length) {
      return [
        ...(await generateServices(services.slice(0, half), folder)),
        ...(await generateServices(services.slice(half), folder)),
      ];
    }
    return services.map(({ recorded }) => ({ recorded, ...failed(error) }));
  }
}

function failed(error: unknown): Pick<Generated, "refused" | "crash"> {
  if (error instanceof Failure) {
    const { code, message } = error.diagnostic;
    return { refused: { code, message } };
  }
  return { crash: error instanceof Error ? (error.stack ?? error.message) : `${error}` };
}

/** Writes the schemas that Pydantic has of a model. */
function writtenSchemas(
  recorded: RecordedModel,
  folder: string,
  index: number,
): ParametersPaths | undefined {
  const [validation, serialization] = (["validation", "serialization"] as const).map((mode) => {
    if (recorded[mode] === null) return undefined;
    const path = `${index}.${mode}.json`;
    writeFileSync(join(folder, path), JSON.stringify(recorded[mode]));
    return path;
  });
  if (validation === undefined || serialization === undefined) return validation ?? serialization;
  return { validation, serialization };
}
