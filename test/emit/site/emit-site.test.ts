import { createHash } from "node:crypto";
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

  it("has a valid example of what schemas demand without an example of it", async () => {
    const parameters = temporaryFile(hardSchema);
    const page = (await madeSite({ hard: { parameters } })).get("hard.html") ?? "";
    expect(page).not.toContain("No valid example");
    const job = JSON.parse(codePanels(page)[0] ?? "");
    expect(Object.keys(job.json_parameters)).toEqual(Object.keys(hardSchema.properties));
    expect(job.json_parameters.name).toBe("ABCDEFG89012");
  });

  it("passes over examples that are not valid, formats and patterns included", async () => {
    const properties = {
      name: { type: "string", pattern: "^[A-Z]{3}$", examples: ["abc"] },
      day: { type: "string", format: "date", examples: ["yesterday"] },
    };
    const schema = { title: "Wrong", type: "object", properties, required: ["name", "day"] };
    const page = (await madeSite({ wrong: { parameters: temporaryFile(schema) } })).get(
      "wrong.html",
    );
    expect(JSON.parse(codePanels(page ?? "")[0] ?? "").json_parameters).toEqual({
      name: "ABC",
      day: "2024-10-29",
    });
  });

  it("says so where no valid example can be made, and shows none", async () => {
    const properties = { name: { type: "string", pattern: "^(?!)$" } };
    const schema = { title: "Never", type: "object", properties, required: ["name"] };
    const page = (await madeSite({ never: { parameters: temporaryFile(schema) } })).get(
      "never.html",
    );
    expect(page).toContain("No valid example of a job could be made from the schemas.");
    expect(codePanels(page ?? "")).toEqual([]);
  });
});

function temporaryFile(schema: object): string {
  return join(temporaryFolder({ "schema.json": JSON.stringify(schema) }), "schema.json");
}

/** Fields of which each demands something of its values, and has no example. */
const hardSchema = {
  title: "Hard",
  type: "object",
  properties: {
    name: { type: "string", pattern: "^[A-Z]{7}\\d{5}$" },
    price: { anyOf: [{ type: "number", exclusiveMinimum: 0 }, { type: "string" }] },
    decimal: { type: "string", pattern: "^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$" },
    narrow: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 0.2 },
    tenths: { type: "number", multipleOf: 0.1, minimum: 0.25 },
    odd: { type: "integer", multipleOf: 7, exclusiveMinimum: 7, maximum: 15 },
    unique: { type: "array", items: { type: "string" }, minItems: 3, uniqueItems: true },
    levels: {
      ...{ type: "array", uniqueItems: true, minItems: 2 },
      items: { type: "string", enum: ["low", "high"] },
    },
    points: {
      ...{ type: "array", uniqueItems: true, minItems: 2 },
      items: { $ref: "#/$defs/Point" },
    },
    pair: {
      type: "array",
      ...{ prefixItems: [{ type: "integer" }], items: { type: "string" }, minItems: 3 },
    },
    bands: {
      ...{ type: "object", minProperties: 2, additionalProperties: { type: "number" } },
      propertyNames: { pattern: "^[ugriz]{1,2}$" },
    },
    counts: {
      type: "object",
      patternProperties: { "^n_\\d+$": { type: "integer" } },
      minProperties: 1,
      additionalProperties: false,
    },
    shape: {
      oneOf: [{ $ref: "#/$defs/Circle" }, { $ref: "#/$defs/Square" }],
      discriminator: { propertyName: "type" },
    },
    both: { allOf: [{ $ref: "#/$defs/Point" }, { $ref: "#/$defs/Circle" }] },
    tree: { $ref: "#/$defs/Tree" },
    id: { type: "string", format: "uuid4" },
    span: { type: "string", format: "duration" },
    long: { type: "string", minLength: 40 },
  },
  required: [
    ...["name", "price", "decimal", "narrow", "tenths", "odd", "unique", "levels", "points"],
    ...["pair", "bands", "counts", "shape", "both", "tree", "id", "span", "long"],
  ],
  $defs: {
    Point: {
      title: "Point",
      type: "object",
      properties: { x: { type: "number" } },
      required: ["x"],
    },
    Circle: {
      ...{ title: "Circle", type: "object", required: ["type", "radius"] },
      properties: { type: { const: "circle" }, radius: { type: "number", exclusiveMinimum: 0 } },
    },
    Square: {
      ...{ title: "Square", type: "object", required: ["type"] },
      properties: { type: { const: "square" } },
    },
    Tree: {
      ...{ title: "Tree", type: "object", required: ["value", "children"] },
      properties: {
        value: { type: "string", pattern: "^t\\d$" },
        children: { type: "array", items: { $ref: "#/$defs/Tree" } },
      },
    },
  },
};
