import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../generated/spectral-extraction", import.meta.url));

/** How many bytes of each generated file are in a program that imports one name. */
async function bytesFor(name: string): Promise<ReadonlyMap<string, number>> {
  const { metafile } = await build({
    stdin: { contents: `export { ${name} } from "./index.js";`, resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    format: "esm",
    metafile: true,
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  return new Map(
    Object.entries(output?.inputs ?? {}).map(([path, { bytesInOutput }]) => [path, bytesInOutput]),
  );
}

// Regular expressions are what a bundler cannot leave out.
const negligible = 500;

it("a program pays for the validators of what it reads, or of what it sends", async () => {
  const reading = await bytesFor("parseJob");
  expect(reading.get("validators.ts")).toBeGreaterThan(50_000);
  expect(reading.get("input-validators.ts")).toBeLessThan(negligible);
  const sending = await bytesFor("parametersInputSchema");
  expect(sending.get("validators.ts")).toBeLessThan(negligible);
  expect(sending.get("input-validators.ts")).toBeGreaterThan(50_000);
  expect(sending.get("readers.ts") ?? 0).toBe(0);
});
