import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { check, generate } from "../../generator/api.js";
import type { Config } from "../../generator/source/config.js";
import { compiled } from "../code-blocks.js";
import { contentsOf, temporaryFolder } from "../temporary-folder.js";
import { wordsOfJobs } from "./words-of-jobs.js";

const bundles = fileURLToPath(new URL(".", import.meta.url));

function tap(target: Config["target"] = "ts"): Config {
  return {
    ...{ out: "out", bundle: join(bundles, "tap"), target },
    docs: { out: "docs" },
    services: { queries: { parameters: join(bundles, "tap/Filter.json") } },
  };
}

it("a bundle of plain models has their module, and services have their own beside it", async () => {
  const folder = temporaryFolder();
  await generate(tap(), { folder });
  const out = join(folder, "out");
  const paths = Object.keys(contentsOf(out)).filter((path) => !path.startsWith("runtime/"));
  const files = ["index", "readers", "schemas", "types", "validators"];
  expect(paths.toSorted()).toEqual(
    [
      ...files.map((name) => `queries/${name}.ts`),
      ...files.map((name) => `tap/${name}.ts`),
      "uws-codegen.manifest.json",
    ].toSorted(),
  );
  expect(readFileSync(join(out, "tap/index.ts"), "utf8")).toContain(" type Table, ");
  expect((await check(tap(), { folder })).stale).toEqual([]);
});

it("compiles, strictly, and what it exports works", async () => {
  const folder = temporaryFolder();
  await generate(tap(), { folder });
  const modules = new Map(
    Object.entries(contentsOf(join(folder, "out"))).flatMap(([path, text]) =>
      path.endsWith(".ts") && text !== null ? [[`out/${path}`, text] as const] : [],
    ),
  );
  const example = `import { columnJsonSchema, type Filter, filterJsonSchema, type Table } from "./out/queries/index.js";
export const table: Table = { name: "t", columns: [{ name: "c", unit: null, kind: "text" }], rows: 0 };
export const filter: Filter = { column: "c", limit: 1 };
export const schemas = [columnJsonSchema, filterJsonSchema];`;
  expect(compiled(folder, new Map([...modules, ["example.ts", example]]))).toBe("");
});

it("is written as JavaScript with declarations, too", async () => {
  const folder = temporaryFolder();
  await generate(tap("js+dts"), { folder });
  const { parsed } = await import(join(folder, "out/tap/readers.js")).then(
    ({ readTable }: { readTable: (table: object) => unknown }) => ({
      parsed: readTable({ name: "t", columns: [{ name: "c", kind: "text" }] }),
    }),
  );
  expect(parsed).toEqual({
    ...{ name: "t", rows: 0 },
    columns: [{ name: "c", unit: null, kind: "text" }],
  });
});

it("is generated and documented without a word of a job", async () => {
  const folder = temporaryFolder();
  await generate(tap(), { folder });
  const docs = contentsOf(join(folder, "docs"));
  expect(readdirSync(join(folder, "docs")).toSorted()).toEqual(
    ["index.md", "queries.md", "tap.md", "uws-codegen.manifest.json"].toSorted(),
  );
  for (const [path, text] of Object.entries(docs)) {
    if (path.endsWith(".md")) expect(text, path).not.toMatch(wordsOfJobs);
  }
  for (const [path, text] of Object.entries(contentsOf(join(folder, "out")))) {
    if (!path.startsWith("runtime/") && path.endsWith(".ts"))
      expect(text, path).not.toMatch(wordsOfJobs);
  }
});

it("leaves its own folder to no service, and the name of the built-in bundle to any", async () => {
  const folder = temporaryFolder();
  const parameters = join(bundles, "tap/Filter.json");
  await expect(
    generate({ ...tap(), services: { tap: { parameters } } }, { folder }),
  ).rejects.toMatchObject({ diagnostic: { code: "service-name" } });
  await generate({ ...tap(), services: { uws: { parameters } } }, { folder });
  expect(readdirSync(join(folder, "out"))).toEqual(expect.arrayContaining(["tap", "uws"]));
});
