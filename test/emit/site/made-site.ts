import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { makeDocs } from "../../../generator/generation/make-docs.js";
import type { Config, ServiceConfig } from "../../../generator/source/config.js";

/** The example services, and the one that the recorded jobs are of. */
export const exampleServices: Config["services"] = {
  ...Object.fromEntries(
    [
      ["cone-search", "ConeSearchParameters"],
      ["image-cutout", "CutoutParameters"],
      ["spectral-extraction", "SpectralExtractionParameters"],
    ].map(([name, model]): [string, ServiceConfig] => {
      const path = (mode: string): string => `schemas/examples/${name}/${model}.${mode}.json`;
      return [
        name ?? "",
        { parameters: { validation: path("validation"), serialization: path("serialization") } },
      ];
    }),
  ),
  simple: { parameters: "test/schemas/SimpleParameters.validation.json" },
};

/** The files of the site for services. */
export async function madeSite(
  services: Config["services"],
  options: Pick<Config, "bundle" | "dates" | "infNan"> = {},
): Promise<ReadonlyMap<string, string>> {
  const loaded = { config: { ...options, out: "none", services }, folder: "." };
  const made = await makeDocs(loaded, Object.keys(services), ["html"], []);
  return made.get("html") ?? new Map();
}

/** Writes a site where a browser opens it from disk; it is removed after the tests. */
export function writtenSite(files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-site-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return pathToFileURL(`${folder}/`).href;
}
