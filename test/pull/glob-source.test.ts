import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { globFiles, isGlob } from "../../generator/pull/glob-source.js";
import type { LoadedConfig } from "../../generator/source/config.js";
import { temporaryFolder } from "../temporary-folder.js";

/** A config in the folder `client`, with these files beside it. */
function loaded(...files: readonly string[]): LoadedConfig {
  const parent = temporaryFolder({
    client: null,
    ...Object.fromEntries(files.map((path) => [path, "{}"])),
  });
  return { config: { out: "out", services: {} }, folder: join(parent, "client") };
}

describe("a source is a glob", () => {
  it.each([
    "schemas/*.json",
    "schemas/**/cutout.json",
    "cutout.{validation,serialization}.json",
    "cutout-[0-9].json",
  ])("with wildcards: %s", (source) => expect(isGlob(source, loaded())).toBe(true));

  it.each(["schemas/cutout.json", "../a/b.json", "https://example.org/openapi.json?a=*"])(
    "but not without them, or with a scheme: %s",
    (source) => expect(isGlob(source, loaded())).toBe(false),
  );

  it("but not where a file has that very name", () => {
    expect(isGlob("cutout(1).json", loaded())).toBe(true);
    expect(isGlob("cutout(1).json", loaded("client/cutout(1).json"))).toBe(false);
  });
});

describe("a glob matches", () => {
  it("one file, in the config's folder or outside it", () => {
    expect(globFiles("*.json", loaded("client/a.json", "b.json"))).toEqual({ document: "a.json" });
    expect(globFiles("../release-*/api.json", loaded("release-1.4/api.json"))).toEqual({
      document: "../release-1.4/api.json",
    });
  });

  it.each([
    ["cutout.validation.json", "cutout.serialization.json"],
    ["validation/cutout.json", "serialization/cutout.json"],
    ["Validation-Cutout.json", "Serialization-Cutout.json"],
    ["serialization/x.validation.json", "serialization/x.json"],
    ["validations/validation.json", "validations/serialization_1.json"],
  ])("one file for each mode: %s and %s", (validation, serialization) => {
    const found = globFiles(
      "../service/**",
      loaded(`service/${validation}`, `service/${serialization}`),
    );
    expect(found).toEqual({
      validation: `../service/${validation}`,
      serialization: `../service/${serialization}`,
    });
  });

  it("nothing, which is told", () => {
    expect(() => globFiles("../service/*.json", loaded("service/deeper/a.json"))).toThrow(
      expect.objectContaining({
        kind: "usage",
        diagnostic: expect.objectContaining({
          code: "pull-no-match",
          file: "../service/*.json",
          message: "No file matches this.",
        }),
      }),
    );
  });

  it.each([
    [["a.json", "b.json"], "This matches 2 files: a.json, b.json."],
    [
      ["a.validation.json", "b.validation.json"],
      "This matches 2 files: a.validation.json, b.validation.json.",
    ],
    [
      ["a.invalidation.json", "a.serialization.json"],
      "This matches 2 files: a.invalidation.json, a.serialization.json.",
    ],
    [
      ["a.example.json", "a.serialization.json", "a.validation.json"],
      "This matches 3 files: a.example.json, a.serialization.json, a.validation.json.",
    ],
    [
      ["a", "b", "c", "d", "e", "f", "g"].map((name) => `${name}.json`),
      "This matches 7 files: a.json, b.json, c.json, d.json, e.json and 2 more.",
    ],
  ])("others, which are told: %j", (names, message) => {
    const config = loaded(...names.map((name) => `client/${name}`));
    expect(() => globFiles("*.json", config)).toThrow(
      expect.objectContaining({
        diagnostic: expect.objectContaining({ code: "pull-many-matches", message }),
      }),
    );
  });
});
