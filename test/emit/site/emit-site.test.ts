import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import * as coneSearch from "../../../generated/cone-search/index.js";
import * as imageCutout from "../../../generated/image-cutout/index.js";
import { emitDocs } from "../../../generator/emit/docs/emit-docs.js";
import { pageAnchors } from "../../../generator/emit/docs/page-scope.js";
import { serviceFunctions } from "../../../generator/emit/docs/service-functions.js";
import { mostDrawn } from "../../../generator/emit/site/drawable-part.js";
import { modelGraph } from "../../../generator/model/model-graph.js";
import { bundleModule } from "../../../generator/pipeline.js";
import { builtInBundleFolder, readBundle } from "../../../generator/source/bundle.js";
import { temporaryFolder } from "../../temporary-folder.js";
import { codePanels } from "./code-panels.js";
import { exampleServices, madeSite } from "./made-site.js";
import { chainOfModels, interconnectedModels } from "./many-models.js";
import { expectLinksToResolve, idsOf } from "./site-links.js";

const bundle = readBundle(builtInBundleFolder());
const shared = bundleModule(bundle, new Set(), () => {});
const services = Object.fromEntries(
  Object.entries(exampleServices).filter(([name]) => name !== "spectral-extraction"),
);

describe("the site", () => {
  let files: ReadonlyMap<string, string>;
  let pages: ReadonlyMap<string, string>;

  beforeAll(async () => {
    files = await madeSite(services);
    pages = new Map([...files].filter(([path]) => path.endsWith(".html")));
  });

  it("has a page for each service, the shared models, the functions, and an overview", () => {
    expect([...pages.keys()]).toEqual([
      "index.html",
      "uws.html",
      "functions.html",
      "cone-search.html",
      "image-cutout.html",
      "simple.html",
    ]);
  });

  it("is the same each time", async () => {
    expect(await madeSite(services)).toEqual(files);
  });

  it("has no link that leads nowhere, and no id twice", () => {
    expectLinksToResolve(files);
  });

  it("has the anchors that the Markdown pages have", async () => {
    const graph = modelGraph(shared);
    const anchors = pageAnchors(graph, bundle.title, bundle);
    const ids = idsOf(pages.get("uws.html") ?? "");
    for (const { name, read, written } of shared.models.values()) {
      expect(ids).toContain(anchors.model(name));
      for (const field of Object.keys({ ...read?.properties, ...written?.properties })) {
        expect(ids).toContain(anchors.field(name, field));
      }
    }
    const all = await serviceFunctions(bundle, graph, {});
    const markdown = emitDocs(bundle, graph, [], all).get("functions.md") ?? "";
    const functions = [...markdown.matchAll(/\]\(#(\w+)\)/g)].map(([, anchor = ""]) => anchor);
    expect(functions.length).toBeGreaterThan(10);
    expect(idsOf(pages.get("functions.html") ?? "")).toEqual(expect.arrayContaining(functions));
  });

  it("lets the one script in each page run, by its hash, and what that loads", () => {
    for (const [path, html] of pages) {
      const [, script = "", ...others] = html.split(/<script>([\s\S]*?)<\/script>/);
      expect(others, path).toHaveLength(1);
      const hash = createHash("sha256").update(script).digest("base64");
      const [, policy = ""] =
        /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
      const directives = policy.replaceAll("&#x27;", "'").split("; ");
      expect(directives).toContain("default-src 'none'");
      expect(directives).toContain(`script-src 'sha256-${hash}' 'strict-dynamic'`);
      expect(
        html.replace(`<script>${script}</script>`, () => ""),
        path,
      ).not.toMatch(/<script|<style| style=| on\w+="/);
    }
  });

  it("has no code that is made from text at run time", () => {
    for (const [path, text] of files) {
      if (!path.endsWith(".js")) continue;
      expect(text, path).not.toMatch(
        /\beval\b|\bFunction\s*\(|new Function|\bimport\(|\brequire\(/,
      );
      expect(text, path).not.toMatch(
        /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/,
      );
      expect(text, path).not.toMatch(/\b(?:fetch|XMLHttpRequest|WebSocket|sendBeacon)\b/);
    }
  });

  it("has what services share in one script only", () => {
    expect(files.get("assets/shared.js")).toContain("xsi:nil");
    expect(files.get("assets/services/image-cutout.js")).not.toContain("xsi:nil");
  });

  it.each([
    ["cone-search", coneSearch],
    ["image-cutout", imageCutout],
  ])("shows a whole job of %s, which is valid, in three forms", (name, service) => {
    const [json = "", xml = "", typescript = ""] = codePanels(pages.get(`${name}.html`) ?? "");
    const job = service.parseJob(JSON.parse(json));
    expect(job).toMatchObject({ service: name, phase: "COMPLETED", results: [{}] });
    // Safe: each service writes the job that it has just read.
    const written = service.jobToXml(job as never, { declaration: true, indentation: "  " });
    expect(xml.trimEnd()).toBe(written.trimEnd());
    expect(typescript).toContain(`from "./${name}/index.js";`);
    const literal = typescript.slice(typescript.indexOf(" = ") + 3).replace(/;\s*$/, "");
    expect(new Function(`return ${literal}`)()).toEqual(job);
  });

  it("draws and shows a part where models hold each other in very many ways", async () => {
    const schemas = { chain: chainOfModels(40, false), interconnected: interconnectedModels(12) };
    for (const [name, $defs] of Object.entries(schemas)) {
      const schema = { $ref: `#/$defs/${Object.keys($defs)[0]}`, $defs };
      const folder = temporaryFolder({ "schema.json": JSON.stringify(schema) });
      const parameters = join(folder, "schema.json");
      const page = (await madeSite({ [name]: { parameters } })).get(`${name}.html`) ?? "";
      const count = (part: string): number => page.split(part).length - 1;
      expect(count(" of 41)") + count(" of 13)")).toBeGreaterThan(0);
      expect(count('class="box')).toBeLessThanOrEqual(mostDrawn.nodes + mostDrawn.nodes);
      expect(count('class="arrow"')).toBeLessThanOrEqual(mostDrawn.edges);
      expect(page.split("\n").length).toBeLessThan(10_000);
      expect(page.length).toBeLessThan(1_000_000);
    }
  });

  it("says so where a schema's examples make no valid job, and shows what there is", async () => {
    const folder = mkdtempSync(join(tmpdir(), "uws-codegen-site-"));
    const parameters = join(folder, "schema.json");
    const properties = { name: { type: "string", pattern: "^[A-Z]{7}\\d{5}$" } };
    const schema = { title: "Hard", type: "object", properties, required: ["name"] };
    writeFileSync(parameters, JSON.stringify(schema));
    const page = (await madeSite({ hard: { parameters } })).get("hard.html") ?? "";
    rmSync(folder, { recursive: true });
    expect(page).toContain("The schema's examples make no valid job");
    expect(JSON.parse(codePanels(page)[0] ?? "")).toMatchObject({
      json_parameters: { name: "text" },
    });
  });
});
