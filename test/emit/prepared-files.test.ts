import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { generate } from "../../generator/api.js";
import type { PreparedFiles } from "../../generator/emit/prepared-files.js";
import { type Config, checkConfig } from "../../generator/source/config.js";
import { inputHashes } from "../../generator/source/input-hash.js";

const folder = resolve(import.meta.dirname, "../..");
const parameters = "schemas/examples/image-cutout/CutoutParameters.validation.json";

function config(options: Partial<Config>): Config {
  return checkConfig({ out: "none", services: { cutouts: { parameters } }, ...options });
}

describe("the shared files that the build prepares", () => {
  const built = new URL("../../dist/emit/prepared-files.json", import.meta.url);
  // Safe: the build wrote it.
  const prepared = JSON.parse(readFileSync(built, "utf8")) as PreparedFiles;

  it("are those that are made", async () => {
    const { files } = await generate(config({}), { folder, dryRun: true });
    const shared = [...files].filter(([path]) => path.startsWith("uws/"));
    expect(prepared.files).toEqual(Object.fromEntries(shared));
    expect(prepared.inputs).toBe(inputHashes({ config: config({}), folder }).shared);
  });

  it.each<Partial<Config>>([
    { importExtension: ".ts" },
    { dates: "Date" },
    { infNan: "null" },
    { bundle: "schemas/uws" },
    { services: { cutouts: { parameters, infNan: "constants" } } },
  ])("are not for %j", (options) => {
    expect(inputHashes({ config: config(options), folder }).shared).not.toBe(prepared.inputs);
  });
});
