import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
        "parameters",
        "parameters-xml",
        "readers",
        "schemas",
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
    const quiet = runCli(folder, "generate", "--quiet");
    expect([quiet.stdout, quiet.stderr]).toEqual(["", ""]);
    const verbose = runCli(folder, "generate", "--verbose");
    expect(verbose.stderr).toMatch(
      /info overlay-applied: the bundle uws\/recorded\/Job\.validation\.json:\d+/,
    );
  });

  it("after a field was added: check says so, the stub stays, the compiler names the field", () => {
    const folder = repository();
    runCli(folder, "generate");
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
    expect(check.stderr).toMatch(/differs: out[\\/]cutouts[\\/]parameters\.ts/);
    expect(check.stderr).not.toMatch(/spectra/);
    expect(contentsOf(folder)).toEqual(before);

    expect(runCli(folder, "generate").exitCode).toBe(0);
    expect(text(folder, "out/cutouts/parameters-xml.ts")).toBe(stub);
    expect(text(folder, "out/cutouts/parameters.ts")).toMatch(
      /The band to cut from[\s\S]*band: string;/,
    );
    expect(compile(folder)).toMatch(
      /parameters-xml\.ts\(\d+,\d+\): error TS2741: Property 'band' is missing/,
    );
    expect(runCli(folder, "check").exitCode).toBe(0);
  });

  it("removes the files of a service that is gone, and leaves its stub", () => {
    const folder = repository();
    runCli(folder, "generate");
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
  });

  it("with --service does only that one, and leaves the others", () => {
    const folder = repository();
    runCli(folder, "generate");
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
    expect(text(folder, "out/a/parameters.ts")).toMatch(/export interface CutoutParameters \{/);
    expect(text(folder, "out/a/parameters.ts")).not.toMatch(/json_parameters/);
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
    expect(runCli(folder, "generate", "--dry-run").stderr).toMatch(/^Would be: \d+ created/);
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
