import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { ParametersPaths } from "../../generator/api.js";
import type { DiagnosticCode } from "../../generator/diagnostics/catalog.js";
import type { Json } from "../../generator/schema/schema.js";
import type { GeneratedModule } from "../generated/generate-and-import.js";
import { compilerErrors } from "../soundness/compiler-errors.js";
import { drawFrom } from "../soundness/pydantic-values.js";
import { compilerFlags } from "../types/compiler-flags.js";
import { firstLoss } from "./corpus-losses.js";
import { mutated } from "./mutations.js";

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

/** What was found for one model, but for Pydantic's verdicts on the values. */
export interface GeneratedModel {
  readonly recorded: RecordedModel;
  /** Why nothing was generated: a clear error. */
  readonly refused?: { readonly code: DiagnosticCode; readonly message: string };
  /** An error that is not one of the generator's own. */
  readonly crash?: string;
  /** What the compiler says of the generated code. */
  readonly compilerErrors: readonly string[];
  readonly values: readonly OwnVerdict[];
}

/** What the generated code makes of a value. */
export interface OwnVerdict {
  readonly text: string;
  /** Whether Pydantic dumped it. */
  readonly isDump: boolean;
  readonly accepted: boolean;
  readonly issues: readonly string[];
  /** Where a dump that was read is not what it was. */
  readonly misread?: string;
}

/** A run looks at the manifest of all services before it, so a folder has few of them. */
const modelsInFolder = 20;

const mutationsOfEach = 4;

/** Generates a module from each model, compiles all of them at once, and judges the values with each that compiles. */
export async function judgeBatch(
  batch: readonly RecordedModel[],
  seed: number,
): Promise<readonly GeneratedModel[]> {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-corpus-"));
  try {
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    const results: Result[] = [];
    for (const [index, recorded] of batch.entries()) {
      results.push(await generated(recorded, folder, index));
    }
    const errors = compilerErrors(
      folder,
      ["**/*.ts"],
      compilerFlags.map(([flag]) => flag),
    );
    const ofModels = results.map(({ path }) =>
      [...errors].flatMap(([file, lines]) =>
        path !== undefined && file.startsWith(`${path}/`) ? [...lines.values()] : [],
      ),
    );
    // What belongs to no service is wrong with all that share it.
    const shared = [...errors].filter(([file]) => !/\/model-\d+\//.test(file));
    if (shared.length > 0) throw new Error(`the shared part does not compile: ${shared[0]}`);
    const paths = results.flatMap(({ path }, index) =>
      path === undefined || (ofModels[index] ?? []).length > 0 ? [] : [path],
    );
    await bundle(folder, paths);
    const models: GeneratedModel[] = [];
    for (const [index, { path, ...result }] of results.entries()) {
      const isJudged = path !== undefined && paths.includes(path);
      models.push({
        ...result,
        compilerErrors: ofModels[index] ?? [],
        values: isJudged ? await ownVerdicts(result.recorded, join(folder, "js", path), seed) : [],
      });
    }
    return models;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Result extends Pick<GeneratedModel, "recorded" | "refused" | "crash"> {
  /** The folder of the generated module. */
  readonly path?: string;
}

/** Generates as a user does, with the model as the parameters of a service. */
async function generated(recorded: RecordedModel, folder: string, index: number): Promise<Result> {
  const parameters = writtenSchemas(recorded, folder, index);
  if (parameters === undefined) return { recorded };
  const out = `out-${Math.floor(index / modelsInFolder)}`;
  const service = `model-${index}`;
  try {
    await generate({ out, services: { [service]: { parameters } } }, { folder });
    return { recorded, path: `${out}/${service}` };
  } catch (error) {
    if (!(error instanceof Failure)) {
      return { recorded, crash: error instanceof Error ? (error.stack ?? error.message) : "" };
    }
    const { code, message } = error.diagnostic;
    return { recorded, refused: { code, message } };
  }
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

/** Makes JavaScript of the modules, which share what they import. */
async function bundle(folder: string, paths: readonly string[]): Promise<void> {
  await build({
    entryPoints: paths.map((path) => ({ in: join(folder, path, "index.ts"), out: path })),
    outdir: join(folder, "js"),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    logLevel: "error",
  });
}

/** Judges a model's dumps, and each of them with one thing changed. */
async function ownVerdicts(
  { values }: RecordedModel,
  path: string,
  seed: number,
): Promise<readonly OwnVerdict[]> {
  const url = pathToFileURL(`${path}.mjs`).href;
  // Safe: the generator's contract, which this is about.
  const { safeParseParameters } = (await import(/* @vite-ignore */ url)) as GeneratedModule;
  const draw = drawFrom(seed);
  return values.flatMap((dump) => {
    const value: Json = JSON.parse(dump);
    const judged = (input: Json, isDump: boolean): OwnVerdict => {
      const { issues, value: read } = safeParseParameters(input);
      const misread = isDump && issues === undefined ? firstLoss(input, read) : undefined;
      return {
        text: JSON.stringify(input),
        isDump,
        accepted: issues === undefined,
        issues: (issues ?? []).map(({ path: place, message }) => `[${place.join(".")}] ${message}`),
        ...(misread === undefined ? {} : { misread }),
      };
    };
    const changed = Array.from({ length: mutationsOfEach }, () => mutated(value, draw));
    return [judged(value, true), ...changed.map((each) => judged(each, false))];
  });
}
