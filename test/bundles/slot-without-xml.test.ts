import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { generate } from "../../generator/api.js";
import { compiled } from "../code-blocks.js";
import { contentsOf, temporaryFolder } from "../temporary-folder.js";

const root = fileURLToPath(new URL("../..", import.meta.url));

it("a bundle with a slot and without XML has the functions for its model, and no XML", async () => {
  const folder = temporaryFolder();
  cpSync(join(root, "schemas/uws"), join(folder, "bundle"), { recursive: true });
  rmSync(join(folder, "bundle/xml-binding.json"));
  const parameters = join(root, "test/schemas/SimpleParameters.validation.json");
  await generate(
    { out: "out", bundle: "bundle", docs: { out: "docs" }, services: { simple: { parameters } } },
    { folder },
  );
  const modules = new Map(
    Object.entries(contentsOf(join(folder, "out"))).flatMap(([path, text]) =>
      path.endsWith(".ts") && text !== null ? [[`out/${path}`, text] as const] : [],
    ),
  );
  expect([...modules.keys()].filter((path) => path.includes("xml"))).toEqual([]);
  expect(modules.get("out/simple/job.ts")).not.toMatch(/xml/i);
  expect(compiled(folder, modules)).toBe("");
  const docs = Object.values(contentsOf(join(folder, "docs"))).join("\n");
  expect(docs).toContain("parseJob");
  expect(docs).not.toMatch(/ToXml|UWS parameter/);
});
