import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isJsonObject } from "../../generator/schema/schema.js";
import { program } from "../program.js";
import { contentsOf, temporaryFolder, writeFiles } from "../temporary-folder.js";

const examples = fileURLToPath(new URL("../../schemas/examples/", import.meta.url));

/** The models that the services have in turn: mostly the smallest, so that a run takes two seconds. */
const models = [
  ...Array.from({ length: 8 }, () => "cone-search/ConeSearchParameters"),
  "image-cutout/CutoutParameters",
  "spectral-extraction/SpectralExtractionParameters",
];

/** Which of two versions of the schemas. */
export type Version = "old" | "new";

type Files = ReturnType<typeof contentsOf>;

/** 50 services and their output in two versions, both made beforehand by the real command line. */
export interface FiftyServices {
  /** The old output is in `out`; `old` and `new` have a config and schemas each, and write there. */
  readonly files: Files;
  /** Which version an output folder has, byte for byte; where it has neither, what is wrong in it. */
  readonly stateOf: (out: string, except?: RegExp) => string;
  /** How long a run takes that makes the new output from the old, in milliseconds. */
  readonly duration: number;
}

/**
 * Generates 50 services from the old schemas, and the new ones over them. Nearly every file is another in the new
 * ones; one service is gone, and there is another instead.
 */
export async function fiftyServices(): Promise<FiftyServices> {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-fifty-"));
  try {
    for (const version of ["old", "new"] as const)
      writeFiles(join(folder, version), inputs(version));
    await finished(startGenerate(folder, "old"));
    // What a service's owner wrote outlives everything.
    appendFileSync(join(folder, "out/service-7/parameters-xml.ts"), "// Mine.\n");
    const files = contentsOf(folder);
    const before = contentsOf(join(folder, "out"));
    const start = performance.now();
    await finished(startGenerate(folder, "new"));
    const duration = performance.now() - start;
    const after = contentsOf(join(folder, "out"));
    const state = (out: string, except: RegExp = /^$/): string =>
      stateOf(contentsOf(out), before, after, except);
    return { files, stateOf: state, duration };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The 50 services in a folder of this test's own. */
export function placed({ files }: FiftyServices): string {
  return temporaryFolder(files);
}

/** How to start a run. */
interface Start {
  /** Where its locks are. */
  readonly locks?: string;
  /** Only these services. */
  readonly services?: readonly string[];
}

/** Starts the real `generate`. */
export function startGenerate(
  folder: string,
  version: Version,
  { locks = tmpdir(), services = [] }: Start = {},
): ChildProcess {
  const only = services.flatMap((name) => ["--service", name]);
  return spawn(process.execPath, [program, "generate", ...only], {
    cwd: join(folder, version),
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, TMPDIR: locks, NO_COLOR: "1" },
  });
}

/** Waits for a run; its exit code (null where it was killed), and what it said. */
export async function ended(
  run: ChildProcess,
): Promise<{ readonly exitCode: unknown; readonly said: string }> {
  const said: string[] = [];
  run.stderr?.on("data", (data) => said.push(String(data)));
  const [exitCode] = await once(run, "close");
  return { exitCode, said: said.join("") };
}

async function finished(run: ChildProcess): Promise<void> {
  const { exitCode, said } = await ended(run);
  if (exitCode !== 0) throw new Error(said);
}

/** A config and its schemas. */
function inputs(version: Version): { readonly [path: string]: string } {
  const first = version === "old" ? 0 : 1;
  const services = Array.from({ length: 50 }, (_, index) => `service-${first + index}`);
  const config = {
    out: "../out",
    services: Object.fromEntries(services.map((name) => [name, { parameters: `${name}.json` }])),
  };
  const schemas = services.map((name, index) => [
    `${name}.json`,
    schemaOf(models[(first + index) % models.length] ?? "", version),
  ]);
  return { "uws-codegen.config.json": JSON.stringify(config), ...Object.fromEntries(schemas) };
}

/** An example's schema; the new one has another title, which the generated files have in many places, and a field. */
function schemaOf(model: string, version: Version): string {
  const schema: unknown = JSON.parse(readFileSync(`${examples}${model}.validation.json`, "utf8"));
  if (!isJsonObject(schema) || !isJsonObject(schema["properties"]))
    throw new Error(`${model} is not as expected.`);
  const properties = { ...schema["properties"], release: { type: "string" } };
  const title = `${String(schema["title"])}Anew`;
  return JSON.stringify(version === "old" ? schema : { ...schema, title, properties });
}

function stateOf(found: Files, before: Files, after: Files, except: RegExp): string {
  const counted = (files: Files): Files =>
    Object.fromEntries(Object.entries(files).filter(([path]) => !except.test(path)));
  const text = JSON.stringify(sorted(counted(found)));
  if (text === JSON.stringify(sorted(counted(before)))) return "old";
  if (text === JSON.stringify(sorted(counted(after)))) return "new";
  const paths = Object.keys({ ...found, ...before, ...after }).filter((path) => !except.test(path));
  const count = (files: Files): number =>
    paths.filter((path) => found[path] === files[path]).length;
  return `neither: of ${paths.length} paths ${count(before)} as in the old, ${count(after)} as in the new`;
}

function sorted(files: Files): Files {
  return Object.fromEntries(Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
