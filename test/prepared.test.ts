import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { emitBundleFiles } from "../generator/emit/bundle-files.js";
import { javascriptFiles } from "../generator/emit/javascript.js";
import { type Prepared, preparedIn, preparedName, readPrepared } from "../generator/prepared.js";
import { sharedPart } from "../generator/shared-part.js";
import { type Config, checkConfig, type LoadedConfig } from "../generator/source/config.js";
import { inputHashes } from "../generator/source/input-hash.js";

const parameters = "schemas/examples/image-cutout/CutoutParameters.validation.json";

function loaded(options: Partial<Config> = {}): LoadedConfig {
  const config = checkConfig({ out: "none", services: { cutouts: { parameters } }, ...options });
  return { config, folder: resolve(import.meta.dirname, "..") };
}

const targets = ["ts", "js+dts"] as const;
const texts = targets.map((target) =>
  readFileSync(new URL(`../dist/${preparedName(target)}`, import.meta.url), "utf8"),
);

function preparedFor(config: LoadedConfig): readonly (Prepared | undefined)[] {
  return texts.map((text) => preparedIn(text, inputHashes(config).shared));
}

describe("the shared part that the build prepares", () => {
  it("is the one that is made, for each target", async () => {
    const part = sharedPart(loaded());
    const files = await emitBundleFiles(part.bundle, part.module, [], ".js");
    const inJavaScript = javascriptFiles(files);
    expect(preparedFor(loaded())).toStrictEqual([{ ...part, files }, undefined]);
    expect(preparedFor(loaded({ target: "ts" }))).toStrictEqual([{ ...part, files }, undefined]);
    expect(preparedFor(loaded({ target: "js+dts" }))).toStrictEqual([
      undefined,
      { ...part, files: inJavaScript },
    ]);
  });

  it.each<Partial<Config>>([
    { importExtension: ".ts" },
    { dates: "Date" },
    { dates: "Date", target: "js+dts" },
    { infNan: "null" },
    { bundle: "schemas/uws" },
    { diagnostics: { "example-not-accepted": "off" } },
    { services: { cutouts: { parameters, infNan: "constants" } } },
  ])("is not for %j", (options) => {
    expect(preparedFor(loaded(options))).toEqual([undefined, undefined]);
  });

  it.each(targets)("is not there in the sources, which may have changed since: %s", (target) => {
    expect(readPrepared(inputHashes(loaded({ target })).shared, target)).toBeUndefined();
  });
});
