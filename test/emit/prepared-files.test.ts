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
  const prepared = JSON.parse(readFileSync(built, "utf8")) as readonly PreparedFiles[];

  it.each(["ts", "js+dts"] as const)(
    "are those that are made for the target %s",
    async (target) => {
      const { files } = await generate(config({ target }), { folder, dryRun: true });
      const shared = [...files].filter(([path]) => path.startsWith("uws/"));
      const inputs = inputHashes({ config: config({ target }), folder }).shared;
      const found = prepared.find((one) => one.inputs === inputs);
      expect(found?.files).toEqual(Object.fromEntries(shared));
    },
  );

  it("serve where nobody says which target", () => {
    const hashes = [{}, { target: "ts" } as const].map(
      (options) => inputHashes({ config: config(options), folder }).shared,
    );
    expect(hashes[0]).toBe(hashes[1]);
    expect(prepared.map(({ inputs }) => inputs)).toContain(hashes[0]);
  });

  it.each<Partial<Config>>([
    { importExtension: ".ts" },
    { dates: "Date" },
    { dates: "Date", target: "js+dts" },
    { infNan: "null" },
    { bundle: "schemas/uws" },
    { services: { cutouts: { parameters, infNan: "constants" } } },
  ])("are not for %j", (options) => {
    const { shared } = inputHashes({ config: config(options), folder });
    expect(prepared.map(({ inputs }) => inputs)).not.toContain(shared);
  });
});
