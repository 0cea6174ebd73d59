import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { emitBundleFiles } from "../../generator/emit/job/bundle-files.js";
import { preparedIn, readPrepared } from "../../generator/generation/prepared.js";
import { sharedPart } from "../../generator/generation/shared-part.js";
import { modelGraph } from "../../generator/model/model-graph.js";
import { type Config, checkConfig, type LoadedConfig } from "../../generator/source/config.js";
import { inputHashes } from "../../generator/source/input-hash.js";

const parameters = "schemas/examples/image-cutout/CutoutParameters.validation.json";

function loaded(options: Partial<Config> = {}): LoadedConfig {
  const config = checkConfig({ out: "none", services: { cutouts: { parameters } }, ...options });
  return { config, folder: resolve(import.meta.dirname, "../..") };
}

describe("the shared part that the build prepares", () => {
  const text = readFileSync(new URL("../../dist/prepared.json", import.meta.url), "utf8");
  const preparedFor = (config: LoadedConfig) => preparedIn(text, inputHashes(config).sharedPart);

  it("is the one that is made", async () => {
    const part = sharedPart(loaded());
    const files = await emitBundleFiles(part.bundle, modelGraph(part.module), [], ".js");
    expect(preparedFor(loaded())).toStrictEqual({ ...part, files });
  });

  it("serves for each target, of which the usual one need not be named", () => {
    const hashes = [{}, { target: "ts" }, { target: "js+dts" }] as const;
    const [unnamed, named, other] = hashes.map((options) => inputHashes(loaded(options)));
    expect(named?.shared).toBe(unnamed?.shared);
    expect(other?.shared).not.toBe(unnamed?.shared);
    expect(preparedFor(loaded({ target: "js+dts" }))).toEqual(preparedFor(loaded()));
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
    expect(readPrepared(inputHashes(loaded()).sharedPart)).toBeUndefined();
  });
});
