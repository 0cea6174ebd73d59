import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { contentsOf, temporaryFolder, writeFiles } from "../temporary-folder.js";
import { runCli } from "./run-cli.js";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const schema = {
  title: "CutoutParameters",
  type: "object",
  properties: {
    id: { title: "Id", type: "string" },
    radius: { title: "Radius", type: "number" },
  },
  required: ["id", "radius"],
};
const grown = {
  ...schema,
  properties: { ...schema.properties, id: { type: "integer" }, band: { type: "string" } },
  required: ["id", "radius", "band"],
};
const stub = "cutouts/parameters-xml";

/** A folder with schemas and a config, into which nothing was generated. */
function project(target: string): string {
  const folder = temporaryFolder({
    "package.json": '{"type":"module"}',
    "cutouts.json": JSON.stringify(schema),
    "spectra.json": JSON.stringify({ ...schema, title: "SpectraParameters" }),
  });
  choose(folder, target);
  return folder;
}

function choose(folder: string, target: string): void {
  const services = {
    cutouts: { parameters: "cutouts.json" },
    spectra: { parameters: "spectra.json" },
  };
  const config = { out: "out", target, services };
  writeFiles(folder, { "uws-codegen.config.json": JSON.stringify(config) });
}

/** A project into which everything was generated. */
function generated(target: string): string {
  const folder = project(target);
  expect(runCli(folder, "generate").exitCode).toBe(0);
  return folder;
}

/** A run that is to do its work. */
function generate(folder: string): string {
  const { exitCode, stderr } = runCli(folder, "generate");
  expect(exitCode).toBe(0);
  return stderr;
}

function edit(folder: string, path: string): string {
  const full = join(folder, "out", path);
  const text = readFileSync(full, "utf8").replace('"radius"', '"RADIUS"');
  writeFileSync(full, text);
  return text;
}

describe("the target js+dts", () => {
  it("writes each file as JavaScript with its declarations, and check knows them", () => {
    const folder = project("js+dts");
    const before = contentsOf(folder);
    expect(runCli(folder, "generate", "--dry-run").stderr).toMatch(/^Would be: \d+ created/);
    expect(contentsOf(folder)).toEqual(before);
    generate(folder);
    const paths = Object.keys(contentsOf(join(folder, "out")));
    const names = ["index", "job", "readers", "schemas", "types", "validators"];
    const files = names.flatMap((name) => [`${name}.d.ts`, `${name}.js`]);
    expect(readdirSync(join(folder, "out/cutouts")).sort()).toEqual(
      [...files, "parameters-xml.js"].sort(),
    );
    expect(paths.filter((path) => !/\.js$|\.d\.ts$|manifest\.json$/.test(path))).toEqual([]);
    const declared = paths.filter((path) => path.endsWith(".d.ts"));
    expect(declared.filter((path) => !paths.includes(path.replace(/d\.ts$/, "js")))).toEqual([]);
    expect(generate(folder)).toMatch(/^Nothing to do/);
    expect(runCli(folder, "check").exitCode).toBe(0);
    writeFiles(folder, { "out/cutouts/readers.d.ts": "// mine\n" });
    expect(runCli(folder, "check").stderr).toMatch(/^edited: out[\\/]cutouts[\\/]readers\.d\.ts$/m);
  });

  it("is an option of the command line, too", () => {
    const folder = project("ts");
    const run = runCli(folder, "generate", "--target", "js+dts", "--service", "cutouts");
    expect(run.exitCode).toBe(0);
    expect(existsSync(join(folder, "out/cutouts/index.js"))).toBe(true);
    expect(existsSync(join(folder, "out/spectra"))).toBe(false);
    expect(runCli(folder, "generate", "--target", "js").exitCode).toBe(2);
  });

  it("has imports that end in .js, whatever is asked for", () => {
    const { exitCode, stderr } = runCli(project("js+dts"), "generate", "--import-extension", ".ts");
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      'error: the command line: With the target js+dts imports end in ".js", and importExtension is ".ts". Leave importExtension out, or choose the target "ts".\n',
    );
  });

  it("tells which fields changed since the stub was written, and so does the compiler", () => {
    const folder = generated("js+dts");
    const mine = edit(folder, `${stub}.js`);
    writeFiles(folder, { "cutouts.json": JSON.stringify(grown) });
    const words = `${stub}.js is yours, and the schema has changed since you wrote it:
  band is new: say how it is written
  id was string and is number: see that it is still written well
`;
    expect(runCli(folder, "check").stderr).toContain(words);
    expect(generate(folder)).toContain(words);
    expect(readFileSync(join(folder, `out/${stub}.js`), "utf8")).toBe(mine);
    const options = { strict: true, noEmit: true, allowJs: true, module: "nodenext", types: [] };
    writeFiles(folder, {
      "tsconfig.json": JSON.stringify({ compilerOptions: options, include: ["out"] }),
    });
    const compiler = join(repository, "node_modules/typescript/lib/tsc.js");
    const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" });
    expect(stdout).toMatch(
      /parameters-xml\.js\(\d+,\d+\): error TS2741: Property 'band' is missing/,
    );
    expect(stdout.match(/error/g)).toHaveLength(1);
  });
});
