import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { checkerOf } from "../../../generator/emit/site/checker.js";
import { wordsOfJobs } from "../../bundles/words-of-jobs.js";
import { temporaryFolder } from "../../temporary-folder.js";
import { codePanels } from "./code-panels.js";
import { exampleServices, madeSite } from "./made-site.js";
import { expectLinksToResolve, idsOf } from "./site-links.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** What people see or hear of a page: its text, and the attributes that say something. */
function wordsOf(html: string): string {
  const attributes = html.matchAll(
    / (?:aria-label|data-\w+|href|id|placeholder|src|value)="([^"]*)"/g,
  );
  const text = html.replaceAll(/<script>.*?<\/script>/gs, "").replaceAll(/<[^>]*>/g, " ");
  return [text, ...[...attributes].map(([, value]) => value)]
    .filter((each) => each?.startsWith("data:") === false)
    .join("\n");
}

describe("the site of a bundle of plain models", () => {
  let files: ReadonlyMap<string, string>;
  const page = (path: string): string => files.get(path) ?? "";

  beforeAll(async () => {
    const queries = { parameters: join(root, "test/bundles/tap/Filter.json") };
    files = await madeSite({ queries }, { bundle: join(root, "test/bundles/tap") });
  });

  it("has a page for each service, the shared models, and an overview", () => {
    const pages = [...files.keys()].filter((path) => path.endsWith(".html"));
    expect(pages).toEqual(["index.html", "tap.html", "queries.html"]);
    expect(page("index.html")).toContain("<title>Table Access services</title>");
    expect(wordsOf(page("index.html"))).toMatch(/queries\s+Filter\s+Which rows are wanted\./);
  });

  it("documents all models and fields", () => {
    expect(idsOf(page("tap.html"))).toEqual(
      expect.arrayContaining(["table", "table-columns", "column", "column-kind"]),
    );
    expect(idsOf(page("queries.html"))).toEqual(
      expect.arrayContaining(["filter", "filter-column", "filter-limit", "ui--try-text"]),
    );
    expect(page("assets/search-index.js")).toContain('"filter-limit"');
  });

  it("has no word of a job", () => {
    for (const [path, html] of files) {
      if (path.endsWith(".html")) expect(wordsOf(html), path).not.toMatch(wordsOfJobs);
    }
    const ofService = page("assets/services/queries.js");
    expect(ofService).toContain("Filter");
    expect(ofService).not.toMatch(/job|phase|parameter|xml/i);
    expect(page("assets/search-index.js")).not.toMatch(/job|phase|parameter|xml/i);
  });

  it("has no link that leads nowhere, and no id twice", () => {
    expectLinksToResolve(files);
  });

  it("shows an example in two forms", () => {
    const [json = "", typescript = "", ...others] = codePanels(page("queries.html"));
    expect(JSON.parse(json)).toEqual({ column: "text", limit: 100 });
    expect(typescript).toContain('import type { Filter } from "./queries/index.js";');
    expect(typescript).toContain("const filter: Filter = {");
    expect(others).toEqual([]);
  });

  it("checks what is pasted with the service's own validators", () => {
    const checker = checkerOf({ files, start: "", startHash: "" });
    const forms = checker.forms("queries", "Filter", '{ "column": "c" }') ?? [];
    expect(forms.map(({ label }) => label)).toEqual(["JSON", "TypeScript"]);
    const filled = forms[0]?.tokens.filter((token) => token.filled).map(({ text }) => text);
    expect(filled?.join("")).toContain('"limit": 100');
    expect(checker.forms("queries", "Filter", '{ "column": 1 }')).toBeUndefined();
  });
});

describe("the site of a bundle with a slot and without XML", () => {
  it("shows all but XML", async () => {
    const bundle = join(temporaryFolder(), "bundle");
    cpSync(join(root, "schemas/uws"), bundle, { recursive: true });
    rmSync(join(bundle, "xml-binding.json"));
    const { simple } = exampleServices;
    if (simple === undefined) throw new Error("There is a simple service.");
    const files = await madeSite({ simple }, { bundle });
    const page = files.get("simple.html") ?? "";
    expect(wordsOf(page)).toContain("Job as JSON");
    expect(wordsOf(page)).toContain("A whole job");
    expect(wordsOf(page)).not.toMatch(/xml|UWS parameter/i);
    expect(codePanels(page)).toHaveLength(2);
    expectLinksToResolve(files);
  });
});
