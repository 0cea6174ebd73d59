import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { generate, type ServiceConfig } from "../../generator/api.js";
import { pythonWith } from "./python.js";

/** One release of each kind that changed what is emitted. */
const versions = [
  ...["2.0.3", "2.3.0", "2.5.3", "2.7.4", "2.9.2"],
  ...["2.10.6", "2.11.10", "2.12.5", "2.13.4", "2.14.3"],
];

/** What the versions before one do not say at all, so that nothing can be made of it, and the files that lack it. */
const losses: readonly {
  readonly before: string;
  readonly what: string;
  readonly files: readonly string[];
}[] = [
  {
    before: "2.10",
    what: "what the keys of a dictionary are (propertyNames)",
    files: ["input-validators", "types", "schemas", "validators"].map(
      (file) => `spectral-extraction/${file}.ts`,
    ),
  },
  {
    before: "2.6",
    what: "what the serializer of a member of a union gives (execution_duration of JobUpdateMetadata)",
    files: ["index", "readers", "schemas", "types", "validators"].map((file) => `uws/${file}.ts`),
  },
  {
    before: "2.4",
    what: "that bytes are in base64, and what need not be sent (default_factory, NotRequired)",
    files: ["index", "readers"].map((file) => `spectral-extraction/${file}.ts`),
  },
  {
    before: "2.1",
    what: "what a second Field in an Annotated describes, and the defaults of a NamedTuple",
    files: ["types", "schemas", "validators"].map((file) => `image-cutout/${file}.ts`),
  },
];

const repository = fileURLToPath(new URL("../../", import.meta.url));
const generated = join(repository, "generated");
const scratch = mkdtempSync(join(tmpdir(), "pydantic-matrix-"));

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

function script(name: string): string {
  return join(repository, "test/conformance", name);
}

/** Generates from what was recorded into `folder`, and says how each file that differs from the committed one does. */
async function differences(
  folder: string,
  services: { readonly [name: string]: ServiceConfig },
): Promise<ReadonlyMap<string, string>> {
  const bundle = join(folder, "uws");
  const config = { out: "out", services, ...(existsSync(bundle) ? { bundle } : {}) };
  const { files } = await generate(config, { folder, dryRun: true });
  const found = new Map<string, string>();
  for (const [path, text] of files) {
    const committed = readFileSync(join(generated, path), "utf8");
    if (committed !== text) found.set(path, firstDifference(path, committed, text));
  }
  return found;
}

/** One line where there is no difference, and some more for each file where there is. */
function printed(
  title: string,
  found: ReadonlyMap<string, string>,
  reasons: readonly string[],
): void {
  const verdict = found.size === 0 ? "identical" : `${found.size} files differ`;
  console.log([`${title}: ${verdict}`, ...reasons, ...found.values()].join("\n  "));
}

function isBefore(version: string, other: string): boolean {
  return version.localeCompare(other, "en", { numeric: true }) < 0;
}

function firstDifference(path: string, committed: string, text: string): string {
  const [before, after] = [committed.split("\n"), text.split("\n")];
  const index = before.findIndex((line, place) => line !== after[place]);
  const lines = [before[index], after[index]].map((line) => (line ?? "(end)").trim().slice(0, 200));
  return `${path}:${index + 1}\n    - ${lines.join("\n    + ")}`;
}

/** The services whose schemas are in a folder, each in a folder of its own. */
function servicesIn(folder: string): { readonly [name: string]: ServiceConfig } {
  const services: [name: string, service: ServiceConfig][] = [];
  for (const name of readdirSync(folder).filter((entry) => entry !== "uws")) {
    const [schema] = readdirSync(join(folder, name)).filter((file) =>
      file.endsWith(".validation.json"),
    );
    if (schema === undefined) continue;
    const validation = `${name}/${schema}`;
    const serialization = validation.replace(".validation.", ".serialization.");
    services.push([name, { parameters: { validation, serialization } }]);
  }
  return Object.fromEntries(services);
}

const servicesOfRepository = readdirSync(generated, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !["runtime", "uws"].includes(entry.name))
  .map((entry) => entry.name)
  .sort();

describe("the same models under every Pydantic 2 make the same files, but for what it does not say", () => {
  it.each(versions)("%s", async (version) => {
    const folder = join(scratch, version);
    const python = pythonWith(`pydantic-${version}`, `pydantic==${version}`);
    const complaints = execFileSync(python, [script("pydantic_matrix.py"), folder], {
      encoding: "utf8",
    });
    expect(complaints).toBe("");
    for (const file of ["bundle.json", "overlay.json", "xml-binding.json"]) {
      cpSync(join(repository, "schemas/uws", file), join(folder, "uws", file));
    }
    const services = servicesIn(folder);
    expect(Object.keys(services).sort()).toEqual(servicesOfRepository);
    const found = await differences(folder, services);
    const lost = losses.filter(({ before }) => isBefore(version, before));
    printed(
      `Pydantic ${version}`,
      found,
      lost.map(({ what }) => `not said: ${what}`),
    );
    const explained = lost.flatMap(({ files }) => files);
    expect([...found.keys()].sort()).toEqual([...new Set(explained)].sort());
  });

  it("the job's models written again have the schemas that upstream's own have", () => {
    const folder = join(scratch, "2.14.3", "uws/recorded");
    for (const file of readdirSync(folder)) {
      const upstream = join(repository, "schemas/uws/recorded", file);
      expect(readFileSync(join(folder, file), "utf8"), file).toBe(readFileSync(upstream, "utf8"));
    }
  });
});

it("FastAPI's document makes the same files, but for the nulls in examples, which it leaves out", async () => {
  const folder = join(scratch, "fastapi");
  const python = pythonWith("fastapi", "fastapi==0.118.0", "pydantic==2.13.4");
  execFileSync(python, [script("fastapi_openapi.py"), folder]);
  const models = { "cone-search": "ConeSearchParameters", "image-cutout": "CutoutParameters" };
  const services = { ...models, "spectral-extraction": "SpectralExtractionParameters" };
  const found = await differences(
    folder,
    Object.fromEntries(
      Object.entries(services).map(([name, model]) => [
        name,
        { parameters: `openapi.json#/components/schemas/${model}` },
      ]),
    ),
  );
  printed("FastAPI 0.118.0", found, []);
  expect([...found.keys()].sort()).toEqual([
    "spectral-extraction/schemas.ts",
    "spectral-extraction/types.ts",
  ]);
  for (const difference of found.values()) expect(difference).toMatch(/example/);
});
