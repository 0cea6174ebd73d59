import { describe, expect, it } from "vitest";
import { type Config, check, Failure, generate } from "../generator/api.js";
import { temporaryFolder } from "./temporary-folder.js";

const schema = {
  title: "Parameters",
  type: "object",
  properties: {
    limit: { title: "Limit", type: "integer", default: "none", description: "How many rows" },
    unit: { title: "Unit", type: "string", format: "parsecs", examples: [7] },
  },
  required: ["unit"],
};
const config: Config = { out: "out", services: { rows: { parameters: "rows.json" } } };

function folder(overlay?: unknown): string {
  return temporaryFolder({
    "rows.json": JSON.stringify(schema, null, 2),
    ...(overlay === undefined ? {} : { "overlay.json": JSON.stringify(overlay) }),
  });
}

/** The diagnostics that are about the service's own schema. */
async function ownDiagnostics(changes: Partial<Config>): Promise<readonly unknown[]> {
  const { diagnostics } = await generate(
    { ...config, ...changes },
    { folder: folder(), dryRun: true },
  );
  return diagnostics
    .filter(({ file }) => file === "rows.json")
    .map(({ code, severity, line }) => [code, severity, line]);
}

describe("diagnostics", () => {
  it("have a code, a severity and a line", async () => {
    expect(await ownDiagnostics({})).toEqual([
      ["format-unknown", "warning", 14],
      ["default-not-accepted", "warning", 8],
      ["example-not-accepted", "warning", 16],
    ]);
  });

  it("can be switched off, one code at a time", async () => {
    expect(
      await ownDiagnostics({
        diagnostics: { "format-unknown": "off", "default-not-accepted": "off" },
      }),
    ).toEqual([["example-not-accepted", "warning", 16]]);
  });

  it("can be made an error, which stops the run before anything is written", async () => {
    const changed: Config = { ...config, diagnostics: { "example-not-accepted": "error" } };
    const error: unknown = await generate(changed, { folder: folder() }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({
      kind: "schema",
      diagnostic: { code: "example-not-accepted", file: "rows.json", line: 16 },
    });
  });

  it("say what a service's overlay corrected, and what it no longer needs to", async () => {
    const correction = { models: ["Parameters"], reason: "It is a number.", evidence: "The wire." };
    const overlay = {
      corrections: [
        { ...correction, op: "replace", path: "/properties/limit/default", value: 10 },
        { ...correction, op: "replace", path: "/properties/limit/type", value: "integer" },
        { ...correction, op: "remove", path: "/properties/gone" },
        { ...correction, op: "remove", path: "/properties/limit", models: ["Paramters"] },
      ],
    };
    const services = { rows: { parameters: "rows.json", overlay: "overlay.json" } };
    const { diagnostics, files } = await generate(
      { ...config, services },
      { folder: folder(overlay), dryRun: true },
    );
    const codes = diagnostics.filter(({ file }) => file === "rows.json").map(({ code }) => code);
    expect(codes).toEqual([
      "overlay-applied",
      "overlay-without-effect",
      "overlay-target-gone",
      "format-unknown",
      "example-not-accepted",
    ]);
    const missing = diagnostics.filter(({ code }) => code === "overlay-model-missing");
    expect(missing).toMatchObject([{ file: "overlay.json", pointer: "/corrections/3/models" }]);
    expect(files.get("rows/readers.ts")).toContain("limit: value.limit ?? 10,");
  });
});

describe("generate and check", () => {
  it("give the same bytes in any order of the services", async () => {
    const place = folder();
    const services = { a: { parameters: "rows.json" }, b: { parameters: "rows.json" } };
    const one = await generate({ ...config, services }, { folder: place, dryRun: true });
    const other = await generate(
      { ...config, services: { b: services.b, a: services.a } },
      { folder: place, dryRun: true },
    );
    expect(new Map([...other.files].sort())).toEqual(new Map([...one.files].sort()));
  });

  it("agree", async () => {
    const place = folder();
    expect((await check(config, { folder: place })).stale.length).toBeGreaterThan(30);
    await generate(config, { folder: place });
    expect((await check(config, { folder: place })).stale).toEqual([]);
  });

  it("refuse a config that is none", async () => {
    // Safe: what is wrong with it is what is tested.
    const wrong = { out: "out", services: { rows: {} } } as unknown as Config;
    await expect(generate(wrong)).rejects.toMatchObject({
      kind: "usage",
      diagnostic: { code: "config-invalid" },
    });
  });
});
