import { build } from "esbuild";
import { expect, it } from "vitest";

/** What a bundler keeps of a service's module where a program imports only some names. */
async function bundleOf(names: string, from: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${names} } from "./generated/${from}/index.ts";`,
      resolveDir: ".",
    },
    bundle: true,
    format: "esm",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

it("a program that reads no XML gets no XML reader", async () => {
  expect(await bundleOf("parseJob, jobToXml", "image-cutout")).not.toContain("DOCTYPE");
  expect(await bundleOf("parseJobXml", "image-cutout")).toContain("DOCTYPE");
});

it("a program that reads XML alone gets no validators", async () => {
  const bundle = await bundleOf("parseJobXml", "uws");
  expect(bundle).toContain("DOCTYPE");
  expect(bundle).not.toContain("validateSerializedJob");
  expect(bundle).not.toContain("JsonSchema");
});
