import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import { builtInBundleFolder, readBundle, readOverlay } from "../../generator/source/bundle.js";
import { temporaryFolder } from "../temporary-folder.js";

/** A copy of the bundle built in, to be spoilt. */
function copiedBundle(): string {
  const folder = temporaryFolder();
  cpSync(builtInBundleFolder(), folder, { recursive: true });
  return folder;
}

/** What a failure to read a bundle says. */
function refused(folder: string): Failure["diagnostic"] {
  try {
    readBundle(folder, "bundle");
  } catch (error) {
    if (error instanceof Failure && error.kind === "usage") return error.diagnostic;
    throw error;
  }
  throw new Error("It was read.");
}

describe("the bundle built in", () => {
  const bundle = readBundle(builtInBundleFolder(), "uws");

  it("has each of its models in both modes", () => {
    expect(bundle.name).toBe("uws");
    expect(bundle.models.length).toBeGreaterThan(0);
    for (const { name, validation, serialization } of bundle.models) {
      expect(validation.path).toBe(`uws/recorded/${name}.validation.json`);
      expect(serialization.path).toBe(`uws/recorded/${name}.serialization.json`);
      expect(validation.value).toMatchObject({ title: name });
      expect(serialization.value).toMatchObject({ title: name });
    }
  });

  it("has the slot in models that it has", () => {
    const names = bundle.models.map(({ name }) => name);
    expect(names).toContain(bundle.slot?.model);
    expect(names).toContain(bundle.slot?.wire.model);
  });

  it("has a reason and evidence for each correction", () => {
    expect(bundle.corrections.length).toBeGreaterThan(0);
    for (const { reason, evidence } of bundle.corrections) {
      expect(reason.length).toBeGreaterThan(10);
      expect(evidence.length).toBeGreaterThan(10);
    }
  });
});

describe("another bundle", () => {
  it("may have nothing to correct", () => {
    const folder = copiedBundle();
    rmSync(join(folder, "overlay.json"));
    expect(readBundle(folder).corrections).toEqual([]);
  });

  it("may have no XML", () => {
    const folder = copiedBundle();
    rmSync(join(folder, "xml-binding.json"));
    expect(readBundle(folder).xml).toBeUndefined();
  });

  it.each(["bundle.json", "recorded/Job.validation.json"])("must have %s", (path) => {
    const folder = copiedBundle();
    rmSync(join(folder, path));
    expect(refused(folder)).toMatchObject({ code: "unreadable-file", file: `bundle/${path}` });
  });

  it.each([
    ["bundle.json", "bundle-invalid"],
    ["xml-binding.json", "xml-binding-invalid"],
    ["overlay.json", "overlay-invalid"],
  ])("must have %s as its schema says", (path, code) => {
    const folder = copiedBundle();
    const value: object = JSON.parse(readFileSync(join(folder, path), "utf8"));
    writeFileSync(join(folder, path), JSON.stringify({ ...value, unheardOf: 1 }));
    expect(refused(folder)).toMatchObject({ code, file: `bundle/${path}`, pointer: "/unheardOf" });
  });

  it("must be JSON", () => {
    const folder = copiedBundle();
    writeFileSync(join(folder, "bundle.json"), "{");
    expect(refused(folder)).toMatchObject({ code: "not-json", file: "bundle/bundle.json" });
  });
});

describe("an overlay file", () => {
  it("must be there where a service names it", () => {
    const path = join(temporaryFolder(), "overlay.json");
    expect(readOverlay(path, false)).toEqual([]);
    expect(() => readOverlay(path, true, "overlay.json")).toThrow("There is no such file.");
  });

  it("is read as it is", () => {
    const correction = { op: "remove", models: ["A"], path: "/type", reason: "R", evidence: "E" };
    const folder = temporaryFolder({
      "overlay.json": JSON.stringify({ corrections: [correction] }),
    });
    expect(readOverlay(join(folder, "overlay.json"), true)).toEqual([correction]);
  });
});
