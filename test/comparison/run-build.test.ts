import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Build, buildAt, type Texts, textsIn } from "./build.js";
import { type Batch, batchesOf } from "./cases.js";
import { type RunOptions, runBuild } from "./run-build.js";

let folder: string;

/** A build whose services end as their names say. */
const api = `
export class Failure extends Error {
  diagnostic = { message: "refused", code: "x" };
}
export async function generate({ services }) {
  const [name] = Object.keys(services);
  if (name === "refused") throw new Failure();
  if (name === "crash") throw new TypeError("a bug");
  if (name === "exit") process.exit(1);
  while (name === "endless");
  return { files: new Map([[name + "/a.ts", "a of " + name], ["uws/b.ts", "b"]]), diagnostics: [] };
}
export const diff = () => [];
`;

const cli = `
const { mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const names = Object.keys(JSON.parse(readFileSync("config.json", "utf8")).services);
if (names.includes("undocumented")) throw new Error("no pages");
mkdirSync("docs");
for (const name of names) writeFileSync("docs/" + name + ".md", "page of " + name);
`;

function fakeBuild(): Build {
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "dist/api.js"), api);
  writeFileSync(join(folder, "dist/cli.cjs"), cli);
  return buildAt(folder);
}

function batchesOfServices(...names: readonly string[]): readonly Batch[] {
  for (const name of names) writeFileSync(join(folder, `${name}.json`), "{}");
  return batchesOf({
    made: "here",
    cases: names.map((name) => ({ name, parameters: `${name}.json` })),
  });
}

async function results(batches: readonly Batch[], options: RunOptions = {}): Promise<Texts> {
  await runBuild(build, folder, batches, options);
  return Object.assign({}, ...batches.map((batch) => textsIn(build.results(folder, batch))));
}

let build: Build;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "uws-codegen-comparison-test-"));
  build = fakeBuild();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the results of a build", () => {
  it("have the files and pages of each case", async () => {
    const batches = batchesOfServices("good", "fine");
    expect(await results(batches)).toMatchObject({
      good: {
        "ts/a.ts": "a of good",
        "ts/diagnostics": "",
        "markdown/CASE.md": "page of good",
      },
      fine: { "ts/a.ts": "a of fine", "markdown/CASE.md": "page of fine" },
      "batch 0": { "markdown/members": "good\nfine" },
    });
    // What is there is not made again.
    expect(await runBuild(build, folder, batches)).toBe(0);
  });

  it("say what a case was refused for, or how it failed", async () => {
    expect(await results(batchesOfServices("refused", "crash", "exit"))).toMatchObject({
      refused: { "ts/failure": '{"code":"x","message":"refused"}' },
      crash: { "ts/crash": "TypeError: a bug" },
      exit: { "ts/crash": "Error: The process ended." },
    });
  });

  it("say of a case that it did not end", async () => {
    expect(await results(batchesOfServices("endless"), { patience: 300 })).toMatchObject({
      endless: { "ts/crash": "Error: It did not end within 0.3 seconds." },
    });
  });

  it("have the pages of the other cases where one has none", async () => {
    const found = await results(batchesOfServices("good", "undocumented"));
    expect(found["batch 0"]?.["markdown/crash"]).toContain("no pages");
    expect(found["undocumented"]?.["markdown/crash"]).toContain("no pages");
    expect(found["good"]?.["markdown/CASE.md"]).toBe("page of good");
  });
});
