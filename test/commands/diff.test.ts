import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../temporary-folder.js";
import { runCli } from "./run-cli.js";

const schema = {
  title: "CutoutParameters",
  type: "object",
  properties: { id: { type: "string" }, radius: { type: "number", maximum: 2 } },
  required: ["id", "radius"],
};
const grown = {
  ...schema,
  properties: { ...schema.properties, band: { type: "string" } },
  required: [...schema.required, "band"],
};
const described = {
  ...schema,
  properties: { ...schema.properties, id: { type: "string", description: "Text | `with` <b>" } },
};
const reordered = { ...schema, required: ["radius", "id"] };

function folderWith(files: { readonly [name: string]: unknown }): string {
  return temporaryFolder(
    Object.fromEntries(
      Object.entries(files).map(([name, value]) => [
        name,
        typeof value === "string" ? value : JSON.stringify(value),
      ]),
    ),
  );
}

function schemas(): string {
  return folderWith({ "old.json": schema, "new.json": grown, "text.json": described });
}

describe("uws-codegen diff", () => {
  it("says what changed, in words, and for whom it is breaking; exit code 1", () => {
    const { exitCode, stdout, stderr } = runCli(schemas(), "diff", "old.json", "new.json");
    expect(exitCode).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toBe(
      [
        "CutoutParameters",
        "  band: was added, and is required",
        "    breaking for writers and TypeScript (field-added-required, at /properties/band)",
        "",
        "1 change; breaking: 1 for writers, 1 for TypeScript.",
        "",
      ].join("\n"),
    );
  });

  it("applies an overlay to both schemas, and that of a bundle to its models", () => {
    const correction = {
      ...{ op: "merge", models: ["CutoutParameters"], path: "/properties/radius" },
      ...{ value: { maximum: 5 }, reason: "Too low.", evidence: "A recording." },
    };
    const higher = {
      ...schema,
      properties: { ...schema.properties, radius: { type: "number", maximum: 5 } },
    };
    const bundle = (recorded: object): { readonly [name: string]: unknown } => ({
      "bundle.json": {},
      "recorded/CutoutParameters.validation.json": recorded,
    });
    const named = (folder: string, files: object): [string, unknown][] =>
      Object.entries(files).map(([name, value]) => [`${folder}/${name}`, value]);
    const overlay = { corrections: [correction] };
    const folder = folderWith({
      ...{ "old.json": schema, "new.json": higher, "overlay.json": overlay },
      ...Object.fromEntries([
        ...named("old", { ...bundle(schema), "overlay.json": overlay }),
        ...named("new", bundle(higher)),
      ]),
    });
    expect(runCli(folder, "diff", "old.json", "new.json").exitCode).toBe(1);
    const corrected = runCli(folder, "diff", "old.json", "new.json", "--overlay", "overlay.json");
    expect([corrected.exitCode, corrected.stderr]).toEqual([0, "No change.\n"]);
    const bundles = runCli(folder, "diff", "old", "new");
    expect([bundles.exitCode, bundles.stderr]).toEqual([0, "No change.\n"]);
  });

  it("finds no change where only the order is another", () => {
    const folder = folderWith({ "old.json": schema, "new.json": reordered });
    const { exitCode, stderr } = runCli(folder, "diff", "old.json", "new.json");
    expect([exitCode, stderr]).toEqual([0, "No change.\n"]);
  });

  it.each([
    ["new.json", "never", 0],
    ["text.json", "breaking", 0],
    ["text.json", "any", 1],
  ])("old.json and %s, with --fail-on %s: exit code %i", (name, failOn, exitCode) => {
    const run = runCli(schemas(), "diff", "old.json", name, "--fail-on", failOn, "--quiet");
    expect([run.exitCode, run.stdout, run.stderr]).toEqual([exitCode, "", ""]);
  });

  it("gives the changes to machines", () => {
    const { stdout } = runCli(schemas(), "diff", "old.json", "new.json", "--json");
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      old: "old.json",
      new: "new.json",
      changes: [
        {
          code: "field-added-required",
          model: "CutoutParameters",
          path: ["band"],
          pointer: "/properties/band",
          message: "was added, and is required",
          reader: "compatible",
          writer: "breaking",
          typescript: "breaking",
          sides: ["read", "written"],
        },
      ],
    });
  });

  it("writes Markdown in which nothing of a schema is a mark", () => {
    const { stdout } = runCli(schemas(), "diff", "old.json", "text.json", "--format", "markdown");
    expect(stdout).toContain("| where | what | readers | writers | TypeScript |");
    expect(stdout).toContain("Text &#124; \\`with\\` &lt;b&gt;");
  });

  it.each([
    [["old.json"], "Not enough", 2],
    [["main:old.json", "new.json"], "in no git repository", 2],
    [["old.json", "list.json"], "no JSON Schema", 1],
  ])("says what is wrong with %j", (words, message, exitCode) => {
    const folder = folderWith({ "old.json": schema, "new.json": grown, "list.json": "[1]" });
    const run = runCli(folder, "diff", ...words);
    expect([run.exitCode, run.stdout]).toEqual([exitCode, ""]);
    expect(run.stderr).toContain(message);
  });
});
