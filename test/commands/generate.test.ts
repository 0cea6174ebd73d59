import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { contentsOf, temporaryFolder } from "../temporary-folder.js";
import { runCli } from "./run-cli.js";

const schema = {
  title: "CutoutParameters",
  type: "object",
  properties: {
    id: { title: "Id", type: "string" },
    radius: { title: "Radius", type: "number", exclusiveMinimum: 0 },
  },
  required: ["id", "radius"],
};
const grown = {
  ...schema,
  properties: {
    ...schema.properties,
    band: { title: "Band", description: "The band to cut from", type: "string" },
  },
  required: [...schema.required, "band"],
};
const config = {
  out: "out",
  services: { cutouts: { parameters: "cutouts.json" }, spectra: { parameters: "spectra.json" } },
};
const compiler = fileURLToPath(
  new URL("../../node_modules/typescript/lib/tsc.js", import.meta.url),
);

function repository(): string {
  return temporaryFolder({
    "package.json": '{"type":"module"}',
    "cutouts.json": JSON.stringify(schema),
    "spectra.json": JSON.stringify({ ...schema, title: "SpectraParameters" }),
    "uws-codegen.config.json": JSON.stringify(config),
  });
}

/** The repository with everything generated, which is done once and copied. */
function generatedRepository(): string {
  once ??= contentsOf(generateIn(repository()));
  return temporaryFolder(once);
}

let once: ReturnType<typeof contentsOf> | undefined;

function generateIn(folder: string): string {
  expect(runCli(folder, "generate").exitCode).toBe(0);
  return folder;
}

function put(folder: string, name: string, value: unknown): void {
  writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
}

function text(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

/** What the compiler says of the generated code. */
function compile(folder: string): string {
  const flags = [
    "--noEmit",
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2022",
    "--types",
    "",
  ];
  const { stdout } = spawnSync(process.execPath, [compiler, ...flags, "out/cutouts/index.ts"], {
    cwd: folder,
    encoding: "utf8",
  });
  return stdout;
}

describe("generate", () => {
  it("does every service of a config, and says so", () => {
    const folder = repository();
    const run = runCli(folder, "generate");
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toBe("");
    expect(run.stderr).toMatch(/^\d+ created, 0 unchanged in out \(\d+\.\d s\)\.\n$/);
    for (const service of ["cutouts", "spectra"]) {
      for (const name of [
        "index",
        "job",
        "parameters-xml",
        "readers",
        "schemas",
        "types",
        "validators",
      ]) {
        expect(existsSync(join(folder, "out", service, `${name}.ts`))).toBe(true);
      }
    }
    expect(compile(folder)).toBe("");
    const again = runCli(folder, "generate");
    expect(again.stderr).toMatch(/^Nothing to do: \d+ files are up to date in out/);
  });

  it("writes nothing with --dry-run", () => {
    const folder = repository();
    const before = contentsOf(folder);
    const run = runCli(folder, "generate", "--dry-run");
    expect(run.stderr).toMatch(/^Would be: \d+ created, 0 unchanged in out/);
    expect(contentsOf(folder)).toEqual(before);
  });

  it("speaks to machines with --json, to nobody with --quiet, of everything with --verbose", () => {
    const folder = repository();
    const json = runCli(folder, "generate", "--json", "--dry-run");
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: true,
      out: "out",
      dryRun: true,
      services: ["cutouts", "spectra"],
    });
    const quiet = runCli(generatedRepository(), "generate", "--quiet");
    expect([quiet.stdout, quiet.stderr]).toEqual(["", ""]);
    const verbose = runCli(folder, "generate", "--verbose");
    expect(verbose.stderr).toMatch(
      /info overlay-applied: the bundle uws\/recorded\/Job\.validation\.json:\d+/,
    );
  });

  it("after a field was added: check says so, the stub stays, the compiler names the field", () => {
    const folder = generatedRepository();
    put(
      folder,
      "out/cutouts/parameters-xml.ts",
      text(folder, "out/cutouts/parameters-xml.ts").replace('"id"', '"ID"'),
    );
    const stub = text(folder, "out/cutouts/parameters-xml.ts");
    expect(runCli(folder, "check").exitCode).toBe(0);

    put(folder, "cutouts.json", grown);
    const before = contentsOf(folder);
    const check = runCli(folder, "check");
    expect(check.exitCode).toBe(1);
    expect(check.stderr).toMatch(/differs: out[\\/]cutouts[\\/]types\.ts/);
    expect(check.stderr).not.toMatch(/spectra/);
    const stubWords = `cutouts/parameters-xml.ts is yours, and the schema has changed since you wrote it:
  band is new: say how it is written
`;
    expect(check.stderr).toContain(stubWords);
    expect(contentsOf(folder)).toEqual(before);

    const run = runCli(folder, "generate");
    expect(run.exitCode).toBe(0);
    expect(run.stderr).toContain(stubWords);
    expect(text(folder, "out/cutouts/parameters-xml.ts")).toBe(stub);
    expect(text(folder, "out/cutouts/types.ts")).toMatch(
      /The band to cut from[\s\S]*band: string;/,
    );
    expect(compile(folder)).toMatch(
      /parameters-xml\.ts\(\d+,\d+\): error TS2741: Property 'band' is missing/,
    );
    expect(runCli(folder, "check").exitCode).toBe(0);
  });

  it("removes the files of a service that is gone, and leaves its stub", () => {
    const folder = generatedRepository();
    put(folder, "uws-codegen.config.json", {
      ...config,
      services: { cutouts: config.services.cutouts },
    });
    put(folder, "out/spectra/readers.ts", "// edited");
    const run = runCli(folder, "generate");
    expect(run.stderr).toMatch(/spectra\/readers\.ts is no longer generated, but was edited/);
    expect(Object.keys(contentsOf(join(folder, "out/spectra")))).toEqual([
      "parameters-xml.ts",
      "readers.ts",
    ]);
    const check = runCli(folder, "check");
    expect(check.exitCode).toBe(1);
    expect(check.stderr).toMatch(
      /^left over: out[\\/]spectra[\\/]readers\.ts\n1 of \d+ files differ\. What is left over was edited, and is yours to remove\.\n$/,
    );
  });

  it("with --service does only that one, and leaves the others", () => {
    const folder = generatedRepository();
    rmSync(join(folder, "out/cutouts/readers.ts"));
    rmSync(join(folder, "out/spectra/readers.ts"));
    runCli(folder, "generate", "--service", "spectra");
    expect(existsSync(join(folder, "out/spectra/readers.ts"))).toBe(true);
    expect(existsSync(join(folder, "out/cutouts/readers.ts"))).toBe(false);
    expect(runCli(folder, "check").stderr).toMatch(/missing: out[\\/]cutouts[\\/]readers\.ts/);
  });

  it("takes a schema of the job as a whole", () => {
    const job = {
      title: "Job[CutoutParameters]",
      type: "object",
      properties: {
        json_parameters: { type: "object" },
        parameters: { $ref: "#/$defs/CutoutParameters" },
      },
      required: ["json_parameters", "parameters"],
      $defs: { CutoutParameters: schema },
    };
    const folder = temporaryFolder({ "job.json": JSON.stringify(job) });
    expect(
      runCli(folder, "generate", "--parameters", "job.json", "--service", "a", "--out", "out")
        .exitCode,
    ).toBe(0);
    expect(text(folder, "out/a/types.ts")).toMatch(/export interface CutoutParameters \{/);
    expect(text(folder, "out/a/types.ts")).not.toMatch(/json_parameters/);
  });

  it.each([
    ["uws-codegen.config.js", `export default ${JSON.stringify(config)};`],
    [
      "uws-codegen.config.ts",
      `const config: { out: string } = ${JSON.stringify(config)}; export default config;`,
    ],
    ["package.json", JSON.stringify({ type: "module", "uws-codegen": config })],
  ])("finds its config in %s", (name, content) => {
    const folder = repository();
    rmSync(join(folder, "uws-codegen.config.json"));
    put(folder, name, content);
    // What it names is looked for, which takes less than to generate from it.
    rmSync(join(folder, "spectra.json"));
    const { exitCode, stderr } = runCli(folder, "generate");
    expect([exitCode, stderr]).toEqual([
      2,
      expect.stringMatching(/^error: spectra\.json: There is no such file/),
    ]);
  });

  it("ends imports as asked", () => {
    const folder = repository();
    put(folder, "uws-codegen.config.json", { ...config, importExtension: ".ts" });
    runCli(folder, "generate");
    const code = Object.entries(contentsOf(join(folder, "out"))).filter(([path]) =>
      path.endsWith(".ts"),
    );
    expect(
      code.filter(([, content]) => /from "\.[^"]*\.js"/.test(content ?? "")).map(([path]) => path),
    ).toEqual([]);
  });
});

describe("how imports end where the config does not say", () => {
  const bundler = { compilerOptions: { module: "esnext", moduleResolution: "bundler" } };
  const firstImport = (folder: string): string | undefined =>
    /from "([^"]+)"/.exec(text(folder, "out/cutouts/index.ts"))?.[1];

  it("is what the project's tsconfig.json has, which is said once", () => {
    const folder = repository();
    put(folder, "tsconfig.json", bundler);
    const first = runCli(folder, "generate");
    expect(firstImport(folder)).toMatch(/^\.[./]*\/[\w/]+$/);
    expect(first.stderr).toContain("Imports have no ending, since tsconfig.json resolves modules");
    const again = runCli(folder, "generate");
    expect(again.stderr).toMatch(/^Nothing to do/);
    expect(runCli(folder, "check").exitCode).toBe(0);
    // An output that is there keeps its own.
    rmSync(join(folder, "tsconfig.json"));
    expect(runCli(folder, "generate", "--force").stderr).not.toContain("Imports");
    expect(firstImport(folder)).toMatch(/^\.[./]*\/[\w/]+$/);
  });

  it("stays as it was in an output that is there", () => {
    const folder = repository();
    runCli(folder, "generate");
    put(folder, "tsconfig.json", bundler);
    const { stderr } = runCli(folder, "generate", "--force");
    expect(stderr).not.toContain("Imports");
    expect(firstImport(folder)).toMatch(/\.js$/);
  });

  it("is .js for Node, whatever tsconfig.json says of other things", () => {
    const folder = repository();
    put(folder, "tsconfig.json", { compilerOptions: { module: "nodenext" } });
    expect(runCli(folder, "generate").stderr).not.toContain("Imports");
    expect(firstImport(folder)).toMatch(/\.js$/);
  });
});

describe("init", () => {
  it("writes a config once", () => {
    const folder = temporaryFolder({});
    expect(runCli(folder, "init").exitCode).toBe(0);
    expect(JSON.parse(text(folder, "uws-codegen.config.json"))).toHaveProperty(
      "services.my-service",
    );
    const again = runCli(folder, "init");
    expect([again.exitCode, again.stderr]).toEqual([
      2,
      expect.stringMatching(/There is a config already/),
    ]);
  });
});

describe("a file that somebody edited", () => {
  it("stops the run, which changes nothing; --force writes over it, and says so", () => {
    const folder = generatedRepository();
    put(folder, "out/cutouts/readers.ts", "// mine\n");
    put(folder, "cutouts.json", grown);
    const before = contentsOf(folder);
    const check = runCli(folder, "check");
    expect(check.exitCode).toBe(1);
    expect(check.stderr).toMatch(/^edited: out[\\/]cutouts[\\/]readers\.ts$/m);
    expect(check.stderr).toMatch(
      / files differ\. Take the edits elsewhere .* run `uws-codegen generate --force`\.$/m,
    );
    const forPeople = runCli(folder, "check", "--verbose", "--format", "github");
    expect(forPeople.stderr).toMatch(/^--- a\/cutouts\/types\.ts\n\+\+\+ b\/cutouts\/types\.ts$/m);
    expect(forPeople.stderr).toMatch(/^\+ {2}band: string;$/m);
    expect(forPeople.stdout).toMatch(
      /^::error file=out\/cutouts\/readers\.ts,title=uws-codegen::This generated file was edited\./m,
    );
    const run = runCli(folder, "generate");
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toMatch(
      /Somebody edited what is to be written: cutouts\/readers\.ts\. Nothing was changed\./,
    );
    expect(contentsOf(folder)).toEqual(before);
    const forced = runCli(folder, "generate", "--force");
    expect(forced.stderr).toMatch(/^cutouts\/readers\.ts was edited, and is written over\.$/m);
    expect(text(folder, "out/cutouts/readers.ts")).toMatch(/readCutoutParameters/);
  });

  it("is written anew where it was edited and nothing else changed, with --force only", () => {
    const folder = generatedRepository();
    put(folder, "out/uws/types.ts", "// mine\n");
    expect(runCli(folder, "generate").exitCode).toBe(1);
    expect(text(folder, "out/uws/types.ts")).toBe("// mine\n");
  });
});

it("makes anew only what changed", () => {
  const folder = generatedRepository();
  rmSync(join(folder, "spectra.json"));
  put(folder, "cutouts.json", grown);
  const others = (): readonly unknown[] =>
    readdirSync(join(folder, "out/spectra")).map((name) => {
      const { ino, mtimeMs } = statSync(join(folder, "out/spectra", name));
      return [name, ino, mtimeMs];
    });
  const before = others();
  const run = runCli(folder, "generate", "--service", "cutouts", "--json");
  const { changes } = JSON.parse(run.stdout);
  expect(changes.map(({ path }: { readonly path: string }) => path.replace(/\/.*/, ""))).toEqual(
    expect.arrayContaining(["cutouts", "uws-codegen.manifest.json"]),
  );
  expect(JSON.stringify(changes)).not.toMatch(/"(?:uws|spectra)\//);
  expect(others()).toEqual(before);
});
