import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, transform } from "esbuild";
import { canonicalize, type SchemaSource } from "../../generator/canonical/canonicalize.js";
import { mergeDocuments } from "../../generator/canonical/merge.js";
import { withRoots } from "../../generator/canonical/slot.js";
import { typescriptText } from "../../generator/code/typescript.js";
import { type Diagnostic, Failure } from "../../generator/diagnostics/diagnostic.js";
import { allOutputs } from "../../generator/emit/job/outputs.js";
import { readersFile } from "../../generator/emit/module/readers.js";
import { typesCode } from "../../generator/emit/module/types.js";
import { validatorsFile } from "../../generator/emit/module/validators.js";
import { hasWriter, writersFile } from "../../generator/emit/module/writers.js";
import { reservedNames } from "../../generator/emit/reserved-names.js";
import { type ModelGraph, modelGraph } from "../../generator/model/model-graph.js";
import { passes, schemaSource } from "../../generator/pipeline.js";
import type { Conversions } from "../../generator/schema/conversions.js";
import type { Json } from "../../generator/schema/schema.js";
import { compilerErrors } from "./compiler-errors.js";
import { propertiesNamedIn, valuesModule } from "./value-types.js";

/** A schema, in one mode or both, and values to be judged by what is generated from it. */
export interface SoundnessCase {
  readonly name: string;
  readonly validation?: Json;
  readonly serialization?: Json;
  readonly instances: readonly Json[];
}

/** What was found for one case. */
export interface CaseVerdict {
  readonly name: string;
  /** Why nothing was generated: a clear error, never a crash. */
  readonly refused?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** What the compiler says of the generated code itself. */
  readonly compilerErrors: readonly string[];
  readonly instances: readonly InstanceVerdict[];
}

/** What was found for one value. */
export interface InstanceVerdict {
  readonly value: Json;
  /** Whether the generated validator accepts it. */
  readonly accepted: boolean;
  /** What the generated reader makes of it, where it is accepted. */
  readonly read: unknown;
  /** Whether the compiler finds it assignable to the generated type. */
  readonly assignable: boolean;
  /** What the generated writer makes of what was read; there is none where both are the same. */
  readonly written?: WrittenVerdict;
}

/** What was found for a value that was read and written again. */
export interface WrittenVerdict {
  readonly value: unknown;
  /** Whether the generated validator accepts it. */
  readonly accepted: boolean;
  /** What the generated reader makes of it. */
  readonly read: unknown;
}

/**
 * Generates from each case's schema, and has validator, reader and compiler judge its values.
 *
 * @param conversions - what values are read as; then what is read is also written, and judged again.
 */
export async function judge(
  cases: readonly SoundnessCase[],
  conversions: Conversions = {},
): Promise<readonly CaseVerdict[]> {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-soundness-"));
  try {
    await writeRuntime(folder);
    const generated: GeneratedCase[] = [];
    for (const [index, soundnessCase] of cases.entries()) {
      generated.push(await generateCase(soundnessCase, conversions, `Case${index}`, folder));
    }
    const errors = compilerErrors(folder);
    const verdicts: CaseVerdict[] = [];
    for (const one of generated) verdicts.push(await verdictOf(one, folder, errors));
    return verdicts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface GeneratedCase {
  readonly case: SoundnessCase;
  readonly file: string;
  readonly root?: string;
  /** Whether the root has a writer. */
  readonly isWritten?: boolean;
  readonly refused?: string;
  readonly diagnostics: readonly Diagnostic[];
}

async function generateCase(
  soundnessCase: SoundnessCase,
  conversions: Conversions,
  file: string,
  folder: string,
): Promise<GeneratedCase> {
  const diagnostics: Diagnostic[] = [];
  const found = { case: soundnessCase, file, diagnostics };
  try {
    const graph = graphOf(soundnessCase, diagnostics, conversions);
    const [rootModel] = graph.roots;
    const root = rootModel?.name ?? "";
    const validators = linked(typescriptText(validatorsFile(graph, ""), ".js"), file);
    const types = typescriptText(await typesCode(graph, ""), ".js");
    writeFileSync(join(folder, `${file}.types.ts`), types);
    await writeScript(folder, `${file}.validators.mjs`, validators);
    for (const [kind, emit] of copying) {
      const code = linked(typescriptText(emit(graph, ""), ".js"), file);
      writeFileSync(join(folder, `${file}.${kind}.ts`), code);
      await writeScript(folder, `${file}.${kind}.mjs`, code);
    }
    writeFileSync(join(folder, `${file}.validators.d.mts`), validatorTypes(graph));
    const type = rootModel === undefined ? root : graph.forms.typeName(rootModel, "wire");
    writeFileSync(
      join(folder, `${file}.values.ts`),
      valuesModule(
        `import type { ${type} as Root } from "./${file}.types.js";`,
        soundnessCase.instances,
        propertiesNamedIn(soundnessCase.validation, soundnessCase.serialization),
      ),
    );
    return { ...found, root, isWritten: hasWriter(graph, root) };
  } catch (error) {
    if (error instanceof Failure) return { ...found, refused: error.diagnostic.message };
    throw new Error(`${soundnessCase.name} ends in a crash`, { cause: error });
  }
}

/** Code whose imports lead to the files of its case, all of which are in one folder. */
function linked(code: string, file: string): string {
  return code
    .replaceAll('from "../runtime/', 'from "./runtime/')
    .replace('"./types.js"', `"./${file}.types.js"`)
    .replace('"./validators.js"', `"./${file}.validators.mjs"`);
}

/** What makes the code that copies values, by the file that it is in. */
const copying = [
  ["readers", readersFile],
  ["writers", writersFile],
] as const;

/** What the emitters are given for a case. */
export function graphOf(
  { name, validation, serialization }: SoundnessCase,
  diagnostics: Diagnostic[],
  conversions: Conversions = {},
): ModelGraph {
  const canonical = (value: Json | undefined, mode: SchemaSource["mode"]) =>
    value === undefined
      ? []
      : [
          canonicalize(
            schemaSource({ path: name, text: "", value: schemaObject(value) }, mode),
            passes,
            {
              conversions,
              rootName: "Root",
              reservedNames: reservedNames(allOutputs),
              isOnlySent: mode === "validation" && serialization !== undefined,
            },
            (diagnostic) => diagnostics.push(diagnostic),
          ),
        ];
  const module = mergeDocuments({
    validation: canonical(validation, "validation"),
    serialization: canonical(serialization, "serialization"),
  });
  return modelGraph(withRoots(module, module.roots.slice(0, 1)));
}

/** `true` and `false` are schemas, too; the generator takes objects. */
function schemaObject(schema: Json): Json {
  if (schema === true) return {};
  return schema === false ? { not: {} } : schema;
}

/** The validators' declarations: their code is not looked at by the compiler. */
function validatorTypes(graph: ModelGraph): string {
  const names = [...graph.models.keys()];
  return [
    'import type { Validator } from "./runtime/problems.js";',
    ...names.map((name) => `export declare const validate${name}: Validator;`),
    "",
  ].join("\n");
}

async function writeScript(folder: string, name: string, code: string): Promise<void> {
  const script = await transform(code, { loader: "ts", format: "esm" });
  writeFileSync(join(folder, name), script.code);
}

/** The runtime, once as TypeScript for the compiler and once as what runs. */
async function writeRuntime(folder: string): Promise<void> {
  const runtime = fileURLToPath(new URL("../../templates/runtime", import.meta.url));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  await build({
    entryPoints: [`${runtime}/*.ts`, `${runtime}/formats/*.ts`],
    outdir: join(folder, "runtime"),
    outbase: runtime,
    format: "esm",
    logLevel: "silent",
  });
  const conversions = fileURLToPath(new URL("../../templates/conversions", import.meta.url));
  for (const name of readdirSync(conversions)) {
    const code = readFileSync(join(conversions, name), "utf8").replaceAll("../runtime/", "./");
    await writeScript(join(folder, "runtime"), name.replace(/ts$/, "js"), code);
  }
  const declared = [
    ...["problems", "reading"].map((name) => [name, runtime] as const),
    ...readdirSync(conversions).map((name) => [name.replace(/\.ts$/, ""), conversions] as const),
  ];
  for (const [name, from] of declared) {
    writeFileSync(join(folder, "runtime", `${name}.d.ts`), `export * from "${from}/${name}.js";`);
  }
  const temporal = fileURLToPath(new URL("../types/temporal-global.d.ts", import.meta.url));
  writeFileSync(join(folder, "temporal.d.ts"), `import "${temporal.replace(/\.d\.ts$/, ".js")}";`);
}

async function verdictOf(
  { case: soundnessCase, file, root, isWritten, refused, diagnostics }: GeneratedCase,
  folder: string,
  errors: ReadonlyMap<string, ReadonlyMap<number, string>>,
): Promise<CaseVerdict> {
  const { name, instances } = soundnessCase;
  if (refused !== undefined || root === undefined) {
    return { name, refused: refused ?? "no model", diagnostics, compilerErrors: [], instances: [] };
  }
  const own = ["types", "readers", "writers"].flatMap((kind) => [
    ...(errors.get(`${file}.${kind}.ts`)?.values() ?? []),
  ]);
  const validate = await exported(folder, `${file}.validators.mjs`, `validate${root}`);
  const read = await exported(folder, `${file}.readers.mjs`, `read${root}`);
  const write =
    isWritten === true ? await exported(folder, `${file}.writers.mjs`, `write${root}`) : undefined;
  const rejected = errors.get(`${file}.values.ts`) ?? new Map<number, string>();
  return {
    name,
    diagnostics,
    compilerErrors: own,
    instances: instances.map((value, index) => {
      const accepted = validate(structuredClone(value)) === true;
      const readValue = accepted ? read(value) : undefined;
      const written = accepted ? write?.(readValue) : undefined;
      return {
        value,
        accepted,
        read: readValue,
        assignable: !rejected.has(index + 2),
        ...(written !== undefined && {
          written: {
            value: written,
            accepted: validate(written) === true,
            read: validate(written) === true ? read(written) : undefined,
          },
        }),
      };
    }),
  };
}

async function exported(
  folder: string,
  file: string,
  name: string,
): Promise<(value: unknown) => unknown> {
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href);
  const found: unknown =
    typeof module === "object" && module !== null ? Reflect.get(module, name) : undefined;
  if (typeof found !== "function") throw new Error(`${file} has no ${name}`);
  return (value) => found(value);
}
