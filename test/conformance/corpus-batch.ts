import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { Json } from "../../generator/schema/schema.js";
import type { GeneratedModule } from "../generated/generate-and-import.js";
import { compilerErrors } from "../soundness/compiler-errors.js";
import { drawFrom } from "../soundness/pydantic-values.js";
import { compilerFlags } from "../types/compiler-flags.js";
import { type Generated, generateModels, type RecordedModel } from "./corpus-generated.js";
import { firstLoss } from "./corpus-losses.js";
import { mutated } from "./mutations.js";

/** What was found for one model, but for Pydantic's verdicts on the values. */
export interface JudgedModel extends Generated {
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

const mutationsOfEach = 4;

/** Generates a module from each model, compiles all of them at once, and judges the values with each that runs. */
export async function judgeBatch(
  batch: readonly RecordedModel[],
  seed: number,
): Promise<readonly JudgedModel[]> {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-corpus-"));
  try {
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    const generated = await generateModels(batch, folder);
    const errors = errorsByPath(folder);
    const running = generated.flatMap(({ path }) =>
      path === undefined || (errors.get(path) ?? []).some(isSyntaxError) ? [] : [path],
    );
    await bundle(folder, running);
    const models: JudgedModel[] = [];
    for (const each of generated) {
      const { recorded, path = "" } = each;
      const values = running.includes(path)
        ? await ownVerdicts(recorded, join(folder, "js", path), seed)
        : [];
      models.push({ ...each, compilerErrors: errors.get(path) ?? [], values });
    }
    return models;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the code does not even run. */
function isSyntaxError(error: string): boolean {
  return /^TS1\d{3}:/.test(error);
}

/** What the compiler says of each module, by its folder. */
function errorsByPath(folder: string): ReadonlyMap<string, readonly string[]> {
  const errors = new Map<string, string[]>();
  const flags = compilerFlags.map(([flag]) => flag);
  for (const [file, lines] of compilerErrors(folder, ["**/*.ts"], flags)) {
    const path = file.split("/").slice(0, 2).join("/");
    errors.set(path, [...(errors.get(path) ?? []), ...lines.values()]);
  }
  // What is wrong with the shared part is not one model's fault.
  const [shared] = [...errors].filter(([path]) => !/\/model-\d+$/.test(path));
  if (shared !== undefined) throw new Error(`${shared[0]} does not compile: ${shared[1]}`);
  return errors;
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
