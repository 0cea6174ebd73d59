import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  checkLoaded,
  type GenerateOptions,
  generateLoaded,
} from "../../generator/generation/generate.js";
import { loadConfig } from "../../generator/source/config.js";
import { contentsOf, temporaryFolder } from "../temporary-folder.js";
import { runCli } from "./run-cli.js";

/** A repository with two services, whose config wants documentation. */
function repository(docs: unknown = { out: "docs/api" }): string {
  const services = { cone: { parameters: "cone.json" }, cutout: { parameters: "cutout.json" } };
  const schema = (title: string): string =>
    JSON.stringify({
      title,
      type: "object",
      properties: { radius: { type: "number", description: "Radius of the circle." } },
    });
  return temporaryFolder({
    "uws-codegen.config.json": JSON.stringify({ out: "generated", services, docs }),
    "cone.json": schema("ConeParameters"),
    "cutout.json": schema("CutoutParameters"),
  });
}

const generateIn = async (folder: string, options: GenerateOptions = {}) =>
  generateLoaded(await loadConfig(undefined, folder), options);
const checkIn = async (folder: string, services?: readonly string[]) =>
  checkLoaded(await loadConfig(undefined, folder), services === undefined ? {} : { services });

function edit(folder: string, path: string, change: (text: string) => string): void {
  const file = join(folder, path);
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

const describeRadius = (text: string): string =>
  text.replace("Radius of the circle", "Half of the circle's width");

const pages = ["cone.md", "cutout.md", "functions.md", "index.md", "uws.md"].map(
  (name) => `docs/api/${name}`,
);

function docsIn(folder: string): readonly string[] {
  return Object.keys(contentsOf(folder)).filter((path) => /^docs\/.*\.md$/.test(path));
}

describe("a config that asks for documentation", () => {
  it("has it written with the code, and found up to date", async () => {
    const folder = repository();
    const [made] = (await generateIn(folder)).docs;
    expect(made).toMatchObject({ format: "markdown", unchanged: 0, leftOver: [], edited: [] });
    expect(docsIn(folder).toSorted()).toEqual(pages);
    const [again] = (await generateIn(folder)).docs;
    expect(again).toMatchObject({ changes: [], unchanged: 6 });
    expect((await checkIn(folder)).docs[0]).toMatchObject({ changes: [], unchanged: 6 });
  });

  it("has it checked: what is stale, missing or edited", async () => {
    const folder = repository();
    await generateIn(folder);
    edit(folder, "cutout.json", describeRadius);
    edit(folder, "docs/api/cone.md", (text) => `${text}mine\n`);
    rmSync(join(folder, "docs/api/index.md"));
    const { exitCode, stderr, stdout } = runCli(folder, "check", "--format", "github");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("differs: docs/api/cutout.md");
    expect(stderr).toContain("edited: docs/api/cone.md");
    expect(stderr).toContain("missing: docs/api/index.md");
    expect(stdout).toContain("::error file=docs/api/cutout.md,");
  });

  it("keeps a page that somebody edited, and then writes no code either", async () => {
    const folder = repository();
    await generateIn(folder);
    edit(folder, "cutout.json", describeRadius);
    edit(folder, "docs/api/cutout.md", (text) => `${text}mine\n`);
    const before = contentsOf(folder);
    await expect(generateIn(folder)).rejects.toThrow(
      "Somebody edited what is to be written: cutout.md.",
    );
    expect(contentsOf(folder)).toEqual(before);
    await generateIn(folder, { force: true });
    expect(contentsOf(folder)["docs/api/cutout.md"]).toMatch(/Half of the circle's width/);
  });

  it("loses the page of a service that is gone, unless somebody edited it", async () => {
    const folder = repository();
    await generateIn(folder);
    const onlyCone = (text: string): string => text.replace(/,"cutout":\{[^}]*\}/, "");
    edit(folder, "uws-codegen.config.json", onlyCone);
    await generateIn(folder);
    expect(docsIn(folder)).not.toContain("docs/api/cutout.md");

    const other = repository();
    await generateIn(other);
    edit(other, "docs/api/cutout.md", (text) => `${text}mine\n`);
    edit(other, "uws-codegen.config.json", onlyCone);
    expect((await checkIn(other)).docs[0]).toMatchObject({ leftOver: ["cutout.md"] });
    await generateIn(other);
    expect(docsIn(other)).toContain("docs/api/cutout.md");
  });

  it("leaves it where a run is about some services", async () => {
    const folder = repository();
    await generateIn(folder, { services: ["cone"] });
    expect(docsIn(folder)).toEqual([]);
    expect(await checkIn(folder, ["cone"])).toMatchObject({ stale: [], docs: [] });
  });

  it.each([
    [{ out: "generated" }, "generated"],
    [[{ out: "docs" }, { out: "./docs/" }], "./docs/"],
  ])("is refused where %j is taken", async (docs, folder) => {
    await expect(generateIn(repository(docs))).rejects.toThrow(
      `${JSON.stringify(folder)}, where other output goes`,
    );
  });

  it("is refused where something in it is misspelt", async () => {
    await expect(generateIn(repository({ folder: "docs" }))).rejects.toMatchObject({
      diagnostic: { code: "config-invalid" },
    });
  });
});

it("is the same whichever target the code has", async () => {
  const pagesWith = async (target: string): Promise<object> => {
    const folder = repository([{ out: "docs/api" }, { out: "docs/site", format: "html" }]);
    edit(folder, "uws-codegen.config.json", (text) =>
      JSON.stringify({ ...JSON.parse(text), target }),
    );
    await generateIn(folder);
    const {
      "api/uws-codegen.manifest.json": _,
      "site/uws-codegen.manifest.json": __,
      ...made
    } = contentsOf(join(folder, "docs"));
    return made;
  };
  const pages = await pagesWith("ts");
  expect(Object.keys(pages).length).toBeGreaterThan(10);
  expect(await pagesWith("js+dts")).toEqual(pages);
});

describe("docs", () => {
  it("writes what the config asks for, and no code", () => {
    const folder = repository([{ out: "docs/api" }, { out: "docs/more", format: "markdown" }]);
    expect(runCli(folder, "docs")).toMatchObject({ exitCode: 0 });
    expect(docsIn(folder)).toHaveLength(10);
    expect(Object.keys(contentsOf(folder)).some((path) => path.startsWith("generated"))).toBe(
      false,
    );
  });

  it("writes into the folder given instead, of the services given", () => {
    const folder = repository();
    const { exitCode, stdout } = runCli(
      folder,
      "docs",
      "--out",
      "a/b",
      "--service",
      "cone",
      "--json",
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ docs: [{ out: "a/b", format: "markdown" }] });
    expect(Object.keys(contentsOf(folder)).filter((path) => path.endsWith(".md"))).toEqual([
      ...["cone.md", "functions.md", "index.md", "uws.md"].map((name) => `a/b/${name}`),
    ]);
  });

  it("writes nothing with --dry-run, and over what was edited only with --force", async () => {
    const folder = repository();
    expect(runCli(folder, "docs", "--dry-run").stderr).toContain("Would be: 6 created");
    expect(docsIn(folder)).toEqual([]);
    await generateIn(folder);
    edit(folder, "docs/api/cone.md", () => "mine\n");
    expect(runCli(folder, "docs")).toMatchObject({ exitCode: 1 });
    expect(contentsOf(folder)["docs/api/cone.md"]).toBe("mine\n");
    expect(runCli(folder, "docs", "--force")).toMatchObject({ exitCode: 0 });
  });

  it.each([[[]], [["--service", "cone"]]])("says that it needs a folder: %j", (words) => {
    const folder = repository(words.length === 0 ? [] : undefined);
    const { exitCode, stderr } = runCli(folder, "docs", ...words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Give --out");
  });
});
