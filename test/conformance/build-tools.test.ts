import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { isJsonObject } from "../../generator/schema/schema.js";
import { contentsOf, temporaryFolder, writeFiles } from "../temporary-folder.js";
import { codeOf } from "./code-blocks.js";

const page = "docs/build-tools.md";
const repository = fileURLToPath(new URL("../../", import.meta.url));
const examples = join(repository, "schemas/examples");
const compiler = join(repository, "node_modules/typescript-5.9/bin/tsc");
const modes = ["validation", "serialization"] as const;
const count = Number(process.env["SERVICES"] ?? 8);

const prebuild = codeOf(page, "Before each build");
const workflow = codeOf(page, "In CI");
const monorepo = codeOf(page, "Many services");

const turbo = /"turbo": "([^"]+)"/.exec(monorepo.files["package.json"] ?? "")?.[1] ?? "";
const isReachable = spawnSync("npm", ["view", `turbo@${turbo}`, "version"]).status === 0;
const why = isReachable ? "" : "(skipped: npm reaches no registry)";

const packed = mkdtempSync(join(tmpdir(), "uws-codegen-packed-"));
afterAll(() => rmSync(packed, { recursive: true, force: true }));

/** The packed package, which takes the place of the published one. */
let tarball = "";

beforeAll(() => {
  // Without its scripts: they would build, and other tests run what is built.
  const command = `npm pack --silent --ignore-scripts --pack-destination ${packed}`;
  tarball = join(packed, run(repository, command).output.trim());
});

interface Run {
  readonly exitCode: number | null;
  readonly output: string;
}

/** Runs a command as a CI job's shell does; what npm says to this test's own run is kept from it. */
function run(folder: string, command: string, variables: NodeJS.ProcessEnv = {}): Run {
  const own = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:npm_(?:package|lifecycle|command)|npm_config_(?:local_|global_)?prefix|INIT_CWD)/.test(
        name,
      ),
  );
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", command], {
    cwd: folder,
    encoding: "utf8",
    env: { ...Object.fromEntries(own), ...quiet, ...variables },
  });
  return { exitCode: status, output: `${stdout}${stderr}` };
}

const quiet = {
  NO_COLOR: "1",
  npm_config_loglevel: "error",
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  ...Object.fromEntries(
    ["AUTHOR", "COMMITTER"].flatMap((who) => [
      [`GIT_${who}_NAME`, "Somebody"],
      [`GIT_${who}_EMAIL`, "somebody@example.org"],
    ]),
  ),
};

/** Runs commands that must succeed; what the last one said. */
function succeed(folder: string, commands: readonly string[]): string {
  let said = "";
  for (const command of commands) {
    const { exitCode, output } = run(folder, command);
    if (exitCode !== 0) throw new Error(`${command}: ${exitCode}\n${output}`);
    said = output;
  }
  return said;
}

/** The page's files, with the packed package for the published one. */
function installable(files: { readonly [path: string]: string }): {
  readonly [path: string]: string;
} {
  const entries = Object.entries(files).map(([path, text]) => [
    path,
    text.replace(/"uws-codegen": "[\d.]+"/, () => `"uws-codegen": "file:${tarball}"`),
  ]);
  return Object.fromEntries(entries);
}

function copySchemas(example: string, place: string): void {
  for (const mode of modes)
    copyFileSync(join(examples, `${example}.${mode}.json`), `${place}.${mode}.json`);
}

/** Gives the model at a schema's root a field that it has not had. */
function addField(place: string): void {
  for (const mode of modes) {
    const path = `${place}.${mode}.json`;
    const schema: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (!isJsonObject(schema) || !isJsonObject(schema["properties"])) throw new Error(path);
    const properties = { ...schema["properties"], release: { type: "string", default: "DR1" } };
    writeFileSync(path, JSON.stringify({ ...schema, properties }, null, 2));
  }
}

/** The first recipe's project. */
function portal(): string {
  const folder = temporaryFolder({ ...installable(prebuild.files), schemas: null });
  copySchemas("image-cutout/CutoutParameters", join(folder, "schemas/cutouts"));
  return folder;
}

it("the page names the version of this package", () => {
  const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  const named = [prebuild, monorepo].flatMap(({ files }) =>
    Object.values(files).flatMap((text) => /"uws-codegen": "([\d.]+)"/.exec(text)?.[1] ?? []),
  );
  expect(named).toEqual([version, version]);
});

describe.skipIf(!isReachable)(`a recipe for a build ${why}`, () => {
  it("npm: generates before each build, and only what changed", () => {
    const folder = portal();
    expect(succeed(folder, prebuild.commands)).toMatch(/\d+ created, 0 unchanged in src.generated/);
    expect(run(folder, "npm run build").output).toMatch(/Nothing to do: \d+ files are up to date/);
    addField(join(folder, "schemas/cutouts"));
    const changed = run(folder, "npm run build");
    expect(changed.exitCode).not.toBe(0);
    expect(changed.output).toMatch(/\d+ updated, \d+ unchanged/);
    expect(changed.output).toMatch(/parameters-xml\.ts.*'release' is missing/);
    writeFileSync(join(folder, "schemas/cutouts.validation.json"), "{");
    const broken = run(folder, "npm run build");
    expect(broken.exitCode).not.toBe(0);
    expect(broken.output).toMatch(/cutouts\.validation\.json:1:2: This is not JSON/);
    expect(broken.output).not.toContain("tsc");
  });

  it("GitHub Actions: fails where somebody forgot to generate, and says what changed", () => {
    const folder = portal();
    writeFiles(folder, { ...workflow.files, ".gitignore": "node_modules\ndist\n" });
    const origin = temporaryFolder();
    succeed(origin, ["git init --quiet --bare"]);
    succeed(folder, [
      "npm install",
      "npx uws-codegen generate",
      "git init --quiet --initial-branch main",
      "git add . && git commit --quiet --message generated",
      `git remote add origin ${origin} && git push --quiet origin main`,
      "git checkout --quiet -b change",
    ]);
    addField(join(folder, "schemas/cutouts"));
    succeed(folder, ["git commit --quiet --all --message changed"]);
    const [install, check, summarise, ...others] = steps();
    expect(others).toEqual([]);
    succeed(folder, [install ?? ""]);
    const stale = run(folder, check ?? "");
    expect(stale.exitCode).toBe(1);
    expect(stale.output).toMatch(/^::error file=src\/generated\/cutouts\/types\.ts,/m);
    const summary = join(temporaryFolder(), "summary.md");
    const variables = { GITHUB_BASE_REF: "main", GITHUB_STEP_SUMMARY: summary };
    expect(run(folder, summarise ?? "", variables).exitCode).toBe(0);
    const said = readFileSync(summary, "utf8");
    for (const mode of modes) expect(said).toContain(`### schemas/cutouts.${mode}.json`);
    expect(said).toMatch(/release/);
    succeed(folder, ["npx uws-codegen generate", check ?? ""]);
  });

  it(`Turborepo: ${count} services are all cached when nothing changed, and one of them is made anew`, () => {
    const folder = temporaryFolder();
    const names = Array.from({ length: count }, (_, index) => `service-${index}`);
    for (const [path, text] of Object.entries(installable(monorepo.files))) {
      const owners = path.startsWith("packages/") ? names : ["cutouts"];
      for (const name of owners) writeFiles(folder, { [renamed(path, name)]: renamed(text, name) });
    }
    for (const name of names) {
      writeFiles(folder, { [`packages/${name}/schemas`]: null });
      copySchemas(
        "cone-search/ConeSearchParameters",
        join(folder, `packages/${name}/schemas/${name}`),
      );
    }
    succeed(folder, ["git init --quiet", "git add ."]);
    expect(summary("first run", succeed(folder, monorepo.commands))).toEqual([count, 0]);
    succeed(folder, ["git add package-lock.json"]);
    const generated = contentsOf(join(folder, "packages"));
    expect(again("second run", folder)).toEqual([count, count]);
    expect(contentsOf(join(folder, "packages"))).toEqual(generated);
    // Of what was generated, only the stubs are there to be committed.
    const untracked = succeed(folder, ["git ls-files --others --exclude-standard"]);
    const stubs = names.map((name) => `packages/${name}/src/generated/${name}/parameters-xml.ts`);
    expect(untracked.trim().split("\n").toSorted()).toEqual(stubs.toSorted());
    // Another machine has what is committed, and gets the rest from the cache; the stubs stay as they are.
    const stub = join(folder, stubs[1] ?? "");
    writeFileSync(stub, `${readFileSync(stub, "utf8")}// Mine.\n`);
    succeed(folder, ["git add .", "git clean --quiet -dfX packages"]);
    expect(again("cleaned", folder)).toEqual([count, count]);
    expect(contentsOf(join(folder, "packages"))).toEqual({
      ...generated,
      [(stubs[1] ?? "").replace("packages/", "")]: readFileSync(stub, "utf8"),
    });
    expect(readFileSync(stub, "utf8")).toContain("// Mine.");
    succeed(join(folder, "packages/service-1"), ["npx uws-codegen check"]);
    addField(join(folder, "packages/service-2/schemas/service-2"));
    const said = succeed(folder, ["npx turbo run generate"]);
    expect(summary("one schema changed", said)).toEqual([count, count - 1]);
    expect(said).toMatch(/^@services\/service-2:generate: \d+ updated, \d+ unchanged/m);
    expect(said.match(/ unchanged in /g)).toHaveLength(1);
    // Another package uses one of them.
    const program = 'import { parseJob } from "@services/service-0";\nparseJob({}).id.trim();\n';
    writeFileSync(join(folder, "program.ts"), program);
    succeed(folder, [
      `node ${compiler} --noEmit --strict --module preserve --target es2022 program.ts`,
    ]);
  });
});

/** The \`run\` steps of the page's workflow; the others only get the code and Node. */
function steps(): readonly string[] {
  const job: unknown = parse(Object.values(workflow.files)[0] ?? "").jobs["generated-code"];
  const all = isJsonObject(job) && Array.isArray(job["steps"]) ? job["steps"] : [];
  const uses = all.flatMap(({ uses }) => (uses === undefined ? [] : [uses.replace(/@.*/, "")]));
  expect(uses).toEqual(["actions/checkout", "actions/setup-node"]);
  return all.flatMap(({ run }) => (run === undefined ? [] : [run]));
}

function renamed(text: string, name: string): string {
  return text.replaceAll("cutouts", name);
}

function again(when: string, folder: string): readonly number[] {
  return summary(when, succeed(folder, ["npx turbo run generate"]));
}

/** How many tasks there were in Turborepo's own summary, and how many were cached; shows it. */
function summary(when: string, said: string): readonly number[] {
  const [lines = ""] = /^ *Tasks:.*\n.*Cached:.*\n.*Time:.*$/m.exec(said) ?? [];
  console.log(`Turborepo, ${when}:\n${lines}`);
  const [, tasks] = /Tasks: +(\d+) successful, \1 total/.exec(lines) ?? [];
  const [, cached] = /Cached: +(\d+) cached/.exec(lines) ?? [];
  return [Number(tasks), Number(cached)];
}
