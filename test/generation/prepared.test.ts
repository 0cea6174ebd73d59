import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { type Target, targetOf } from "../../generator/code/target-names.js";
import { emitBundleFiles } from "../../generator/emit/job/bundle-files.js";
import { preparedIn, readPrepared } from "../../generator/generation/prepared.js";
import { sharedPart } from "../../generator/generation/shared-part.js";
import { type Config, checkConfig, type LoadedConfig } from "../../generator/source/config.js";
import { inputHashes } from "../../generator/source/input-hash.js";

const parameters = "schemas/examples/image-cutout/CutoutParameters.validation.json";

function loaded(options: Partial<Config> = {}): LoadedConfig {
  const config = checkConfig({ out: "none", services: { cutouts: { parameters } }, ...options });
  return { config, folder: resolve(import.meta.dirname, "../..") };
}

describe("the shared part that the build prepares", () => {
  const preparedFor = (config: LoadedConfig, target: Target = "ts") => {
    const stored = new URL(`../../dist/${targetOf(target).prepared}`, import.meta.url);
    return preparedIn(readFileSync(stored, "utf8"), inputHashes(config).sharedPart);
  };

  it.each<Target>(["ts", "js+dts"])("is the one that is made for the target %s", async (target) => {
    const part = await sharedPart(loaded());
    const style = { target, extension: ".js" };
    const files = await emitBundleFiles(part.bundle, part.graph(), [], style, {});
    expect(preparedFor(loaded({ target }), target)).toStrictEqual({
      ...part,
      graph: expect.any(Function),
      files,
    });
  });

  it("is of the usual target, which need not be named", () => {
    const hashes = [{}, { target: "ts" }, { target: "js+dts" }] as const;
    const [unnamed, named, other] = hashes.map((options) => inputHashes(loaded(options)));
    expect(named?.shared).toBe(unnamed?.shared);
    expect(other?.shared).not.toBe(unnamed?.shared);
  });

  it.each<Partial<Config>>([
    { importExtension: ".ts" },
    { dates: "Date" },
    { infNan: "null" },
    { bundle: "schemas/uws" },
    { diagnostics: { "example-not-accepted": "off" } },
    { services: { cutouts: { parameters, infNan: "constants" } } },
  ])("is not for %j", (options) => {
    expect(preparedFor(loaded(options))).toBeUndefined();
  });

  it("is not there in the sources, which would not follow what is changed in them", () => {
    expect(readPrepared(inputHashes(loaded()).sharedPart, "ts")).toBeUndefined();
  });
});
