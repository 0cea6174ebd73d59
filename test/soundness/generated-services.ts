import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildFailure, build } from "esbuild";
import type { Target } from "../../generator/code/target-names.js";
import { type Diagnostic, Failure } from "../../generator/diagnostics/diagnostic.js";
import { emitBundleFiles } from "../../generator/emit/job/bundle-files.js";
import { emitServiceFiles } from "../../generator/emit/job/service-files.js";
import {
  moduleOptions,
  namesReservedFor,
  printStyle,
} from "../../generator/generation/pipeline-inputs.js";
import { applySeverities } from "../../generator/generation/severities.js";
import { sharedPart } from "../../generator/generation/shared-part.js";
import { modelGraph } from "../../generator/model/model-graph.js";
import { serviceModule } from "../../generator/pipeline.js";
import type { Json } from "../../generator/schema/schema.js";
import type { LoadedConfig } from "../../generator/source/config.js";
import { type JsonFile, jsonFile } from "../../generator/source/json-file.js";
import { schemasIn } from "../../generator/source/parameters.js";
import { compilerFlags } from "../types/compiler-flags.js";
import { compilerErrors } from "./compiler-errors.js";
import { jsonText } from "./json-text.js";

/** The schemas of a service's parameters: in one mode, or in both. */
export interface ServiceSchemas {
  readonly validation?: Json | undefined;
  readonly serialization?: Json | undefined;
}

/** What became of a service. */
export interface ServiceOutcome {
  /** What was thrown, where nothing was generated. */
  readonly thrown?: unknown;
  readonly diagnostics: readonly Diagnostic[];
  /** What the libraries printed. */
  readonly printed: readonly string[];
  readonly milliseconds: number;
}

/** Services that share a folder of output. */
export interface GeneratedServices {
  /** Generates one as `uws-codegen generate` does, and writes its files. */
  readonly add: (name: string, schemas: ServiceSchemas) => Promise<ServiceOutcome>;
  /** What the compiler says of each with every flag set, where it says something; these are deleted. */
  readonly withoutErrors: () => ReadonlyMap<string, readonly string[]>;
  /** Makes JavaScript of all but those with errors of syntax; then each can be imported. */
  readonly transpile: () => Promise<void>;
  /**
   * What reads the parameters of one, from its public face.
   *
   * @throws whatever its code throws where it is imported.
   */
  readonly parserOf: (name: string) => Promise<(value: unknown) => unknown>;
}

/** An output folder with what services share, and none of them yet. */
export async function generatedServices(
  folder: string,
  target: Target,
): Promise<GeneratedServices> {
  const loaded: LoadedConfig = { config: { out: folder, target, services: {} }, folder };
  const style = printStyle(loaded);
  const options = moduleOptions(loaded);
  const shared = await sharedPart(loaded);
  writeAll(folder, await emitBundleFiles(shared.bundle, shared.graph(), [], style, options));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');

  const generate = async (
    name: string,
    { validation, serialization }: ServiceSchemas,
    diagnostics: Diagnostic[],
  ): Promise<void> => {
    const parameters = {
      ...(validation === undefined ? {} : { validation: schemaFile(validation, "validation") }),
      ...(serialization === undefined
        ? {}
        : { serialization: schemaFile(serialization, "serialization") }),
    };
    const report = applySeverities(loaded.config, (found) => diagnostics.push(found));
    const module = serviceModule(
      { name, parameters, corrections: [] },
      shared.bundle,
      namesReservedFor(shared, name),
      report,
    );
    const graph = modelGraph(module);
    const files = await emitServiceFiles(
      name,
      shared.bundle,
      shared.graph(),
      graph,
      style,
      options,
    );
    writeAll(folder, files.generated);
    if (files.stub !== undefined) writeAll(folder, new Map([[files.stub.path, files.stub.text]]));
  };

  return {
    add: async (name, schemas) => {
      const diagnostics: Diagnostic[] = [];
      const start = performance.now();
      const { thrown, printed } = await printedDuring(() => generate(name, schemas, diagnostics));
      const milliseconds = performance.now() - start;
      return { ...(thrown === undefined ? {} : { thrown }), diagnostics, printed, milliseconds };
    },
    withoutErrors: () => {
      const errors = new Map<string, readonly string[]>();
      // Where there is an error of syntax, the compiler says nothing of the others.
      for (;;) {
        const found = errorsByService(folder);
        for (const [service, texts] of found) {
          errors.set(service, texts);
          rmSync(join(folder, service), { recursive: true });
        }
        if (![...found.values()].flat().some((text) => text.includes(" TS1"))) return errors;
      }
    },
    transpile: async () => {
      if (target !== "ts") return;
      for (;;) {
        const unreadable = await transpiled(folder);
        if (unreadable.length === 0) return;
        for (const name of unreadable) rmSync(join(folder, name), { recursive: true });
      }
    },
    parserOf: async (name) => {
      const url = pathToFileURL(join(folder, name, "index.js")).href;
      const module: unknown = await import(/* @vite-ignore */ url);
      const found: unknown =
        typeof module === "object" && module !== null
          ? Reflect.get(module, "safeParseParameters")
          : undefined;
      if (typeof found !== "function") throw new Error(`${name} has no safeParseParameters`);
      return (value) => found(value);
    },
  };
}

function errorsByService(folder: string): ReadonlyMap<string, readonly string[]> {
  const errors = new Map<string, readonly string[]>();
  for (const [file, found] of compilerErrors(folder, ["**/*.ts"], everyFlag)) {
    const [service = "", ...path] = file.split("/");
    const texts = [...found].map(([line, text]) => `${path.join("/")}:${line} ${text}`);
    errors.set(service, [...(errors.get(service) ?? []), ...texts]);
  }
  return errors;
}

/** Makes JavaScript of all TypeScript in a folder; or tells the services that have errors of syntax. */
async function transpiled(folder: string): Promise<readonly string[]> {
  try {
    await build({
      ...{ entryPoints: ["**/*.ts"], outdir: folder, absWorkingDir: folder },
      ...{ format: "esm", logLevel: "silent" },
    });
    return [];
  } catch (error) {
    // Safe: esbuild throws nothing else.
    const { errors } = error as BuildFailure;
    const files = errors.map(({ location }) => location?.file ?? "");
    return [...new Set(files.map((file) => file.split("/")[0] ?? ""))];
  }
}

/** The file that a schema is read from, which must look like one. */
function schemaFile(schema: Json, mode: string): JsonFile {
  return schemasIn(jsonFile(jsonText(schema), `schema.${mode}.json`), undefined).validation;
}

function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const printing = ["log", "info", "warn", "error"] as const;

/** Runs something, and takes what it throws and what it prints. */
async function printedDuring(
  run: () => Promise<void>,
): Promise<{ readonly thrown?: unknown; readonly printed: readonly string[] }> {
  const printed: string[] = [];
  const before = printing.map((name) => [name, console[name]] as const);
  for (const name of printing) {
    console[name] = (...words: unknown[]) => {
      printed.push(words.map(String).join(" "));
    };
  }
  try {
    await run();
    return { printed };
  } catch (error) {
    return { thrown: error ?? new Error("nothing was thrown"), printed };
  } finally {
    for (const [name, original] of before) console[name] = original;
  }
}

/** Whether something that was thrown is an error that a user can mend. */
export function isFailure(thrown: unknown): thrown is Failure {
  return thrown instanceof Failure;
}

const everyFlag: readonly string[] = compilerFlags.map(([flag]) => flag);
