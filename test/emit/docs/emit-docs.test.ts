import { describe, expect, test } from "vitest";
import { hasXml } from "../../../generator/bundle/bundle.js";
import type { Model } from "../../../generator/canonical/module.js";
import { automaticTitle } from "../../../generator/canonical/titles.js";
import { emitDocs } from "../../../generator/emit/docs/emit-docs.js";
import { stubText } from "../../../generator/emit/job/stub.js";
import { modelGraph } from "../../../generator/model/model-graph.js";
import { valueInWords } from "../../../generator/schema/json-words.js";
import type { Schema } from "../../../generator/schema/schema.js";
import { asCanonical } from "../../canonical/as-canonical.js";
import { payloads } from "../../markdown/payloads.js";
import {
  cellCounts,
  type Rendered,
  rendered,
  singleSpaced,
  textOf,
  textsIn,
} from "../../markdown/rendered.js";
import { bundle, functions, serviceModules, services, shared, sharedModule } from "./examples.js";
import { hostileModule } from "./hostile-module.js";

const pages = emitDocs(bundle, shared, services, functions);
const modules = new Map([
  ["uws.md", sharedModule],
  ...serviceModules.map(({ name, module }) => [`${name}.md`, module] as const),
]);

function pageOf(path: string, of: ReadonlyMap<string, string> = pages): string {
  const markdown = of.get(path);
  if (markdown === undefined) throw new Error(`There is no page ${path}.`);
  return markdown;
}

/** All elements that the generator's own words, and descriptions, are made of. */
const elements: ReadonlySet<string> = new Set([
  ...["h1", "h2", "h3", "p", "a", "strong", "em", "s", "code", "pre", "ul", "ol", "li", "hr", "br"],
  ...["blockquote", "table", "thead", "tbody", "tr", "th", "td"],
]);

/** The fields of a model, in both of its forms. */
function fieldsOf({ read, written }: Model): ReadonlyMap<string, Schema> {
  return new Map([
    ...Object.entries(written?.properties ?? {}),
    ...Object.entries(read?.properties ?? {}),
  ]);
}

/** The part of a rendered page from an anchor to the next heading. */
function section({ html }: Rendered, anchor: string): string {
  const start = html.search(new RegExp(`<h[23] id="${anchor}">|<a id="${anchor}">`));
  if (start === -1) throw new Error(`There is no anchor ${anchor}.`);
  const end = html.slice(start + 1).search(/<h[123]/);
  return html.slice(start, end === -1 ? undefined : start + 1 + end);
}

function expectWellFormed(markdown: string): Rendered {
  const page = rendered(markdown);
  expect(page.elements.filter((name) => !elements.has(name))).toEqual([]);
  expect(page.html).not.toMatch(/<!--|<\?|<!\[/);
  expect(new Set(page.anchors).size).toBe(page.anchors.length);
  for (const counts of cellCounts(markdown)) expect(new Set(counts).size, counts.join()).toBe(1);
  for (const link of page.links) {
    expect(link).toMatch(/^(?:https?:|mailto:|(?![a-z][a-z0-9+.-]*:))/i);
    if (link.startsWith("#")) expect(page.anchors).toContain(link.slice(1));
  }
  return page;
}

describe("the pages", () => {
  test("are an index, the shared models, and one for each service", () => {
    expect([...pages.keys()]).toEqual([
      "index.md",
      "uws.md",
      "functions.md",
      ...services.map(({ name }) => `${name}.md`),
    ]);
  });

  test.each([...pages])("%s is well formed, and its links lead somewhere", (_, markdown) => {
    for (const link of expectWellFormed(markdown).links) {
      const [path = "", anchor] = link.split("#");
      if (path === "" || /^\w+:/.test(path)) continue;
      const target = rendered(pageOf(path));
      if (anchor !== undefined) expect(target.anchors).toContain(anchor);
    }
  });

  test.each([...modules])(
    "%s has a heading and an anchor for each model and field",
    (path, module) => {
      const page = rendered(pageOf(path));
      const models = [...module.models.values()];
      const own = page.anchors.slice(page.anchors.indexOf(models[0]?.name.toLowerCase() ?? ""));
      expect(own).toEqual(
        models.flatMap((model) => {
          const anchor = model.name.toLowerCase();
          const read = Object.keys(model.read?.properties ?? {});
          const fields = [
            ...read,
            ...[...fieldsOf(model).keys()].filter((name) => !read.includes(name)),
          ];
          return [anchor, ...fields.map((name) => `${anchor}-${name.toLowerCase()}`)];
        }),
      );
      expect(textsIn(page.html, "h2")).toEqual(
        expect.arrayContaining(models.map(({ name }) => name)),
      );
    },
  );

  test.each([...modules])("%s tells all about each field", (path, module) => {
    const page = rendered(pageOf(path));
    for (const model of module.models.values()) {
      for (const [name, schema] of fieldsOf(model)) {
        const html = section(page, `${model.name.toLowerCase()}-${name.toLowerCase()}`);
        const text = textOf(html);
        expect(textsIn(html, "strong")[0]).toBe(schema.title ?? automaticTitle(name));
        expect(text).toMatch(/Type: \S/);
        expect(text).toMatch(/Required|Optional|Default: |Computed/);
        expect(text).toContain(textOf(rendered(schema.description ?? "").html));
        for (const value of [...(schema.examples ?? []), ...defaultOf(schema)]) {
          expect(textsIn(html, "code").map(spaceless)).toContain(spaceless(valueInWords(value)));
        }
        if (schema.deprecated === true) expect(text).toMatch(/Deprecated/);
      }
    }
  });

  test("keep their anchors when models are added", () => {
    const schema = asCanonical({ type: "string" });
    const added: Model = { name: "Added", read: schema, written: schema };
    const models = new Map([["Added", added], ...sharedModule.models]);
    const page = rendered(
      pageOf("uws.md", emitDocs(bundle, modelGraph({ ...sharedModule, models }), [], functions)),
    );
    const before = rendered(pageOf("uws.md")).anchors;
    expect(page.anchors.filter((anchor) => anchor !== "added")).toEqual(before);
  });

  test("have paths of their own, whatever a service is called", () => {
    const graph = services[0]?.graph ?? shared;
    const named = emitDocs(
      bundle,
      shared,
      [
        { name: "index", graph },
        { name: "Index-2", graph },
      ],
      [],
    );
    expect(new Set([...named.keys()].map((path) => path.toLowerCase())).size).toBe(5);
    expect(rendered(pageOf("index.md", named)).links).toEqual(
      [...named.keys()].slice(3).concat("uws.md", "functions.md"),
    );
  });
});

function defaultOf(schema: Schema): readonly unknown[] {
  const isSaidByType = Object.hasOwn(schema, "const") || schema.readOnly === true;
  return schema.default === undefined || isSaidByType ? [] : [schema.default];
}

function spaceless(text: string): string {
  return text.replaceAll(/\s/g, "");
}

describe("the shared page", () => {
  const page = rendered(pageOf("uws.md"));

  test.each([
    ["job-id", "XML: element uws:jobId"],
    ["job-run_id", "XML: element uws:runId, left out for null"],
    ["job-start_time", 'XML: element uws:startTime, xsi:nil="true" for null'],
    ["job-parameters", "XML: element uws:parameters"],
    ["job-results", "XML: element uws:results with one uws:result for each"],
    ["job-errors", "XML: element uws:errorSummary, made from the first one"],
    ["job-message_id", "XML: none. Internal to the service: no element of the standard has it."],
    ["joberror-code", "XML: element uws:message in uws:errorSummary, together with message"],
    [
      "joberror-detail",
      "XML: attribute hasDetail of uws:errorSummary, which says whether it is there",
    ],
    ["jobresult-mime_type", "XML: attribute mime-type of uws:result, left out for null"],
  ])("says where %s stands in XML", (anchor, words) => {
    expect(textsIn(section(page, anchor), "li")).toContain(words);
  });

  test("says what fills the slot", () => {
    expect(textOf(section(page, "job"))).toContain(
      "Type parameters: P, the service's parameters; J, the parameters as JSON.",
    );
    expect(textOf(section(page, "job-parameters"))).toContain("Type: the service's parameters");
    expect(textOf(section(page, "job-json_parameters"))).toContain("Type: the parameters as JSON");
  });

  test("lists the values of an enumeration", () => {
    expect(textsIn(section(page, "executionphase"), "li")).toContain('"PENDING"');
  });
});

describe("a service's page", () => {
  const page = rendered(pageOf("spectral-extraction.md"));
  const root = "spectralextractionparameters";

  test("says what the job type is called, how to import it, and where its fields are", () => {
    expect(page.text).toContain(
      "SpectralExtractionJob is a Job whose parameters are SpectralExtractionParameters.",
    );
    expect(page.text).toContain(
      'import { parseJob, type SpectralExtractionJob } from "./spectral-extraction/index.js";',
    );
    expect(page.links).toContain("uws.md#job");
  });

  test.each([
    ["spectrographs", "Type: list of Spectrograph"],
    ["night", "Type: string or null"],
    ["flexure", 'Type: list of tuples of (integer; "x" or "y"; number)'],
    ["binning", 'Type: 1, 2, 4 or "native"'],
    ["weights", "Type: dictionary of numbers"],
    ["quality_cuts", "Constraints: each key a date, such as 2024-10-29 (format date)"],
    ["hints", "Type: dictionary of anything or null"],
    ["exposure_counts", "Constraints: each key matches ^[brz][0-9]$, each value 0 or more"],
    ["fibers", "Constraints: no item twice, each item between 1 and 1000"],
    ["camera_count", "Computed by the service; not to be sent"],
    ["skySubtraction", "Only written; never sent by the service"],
    ["night", "Required"],
    ["output", "Optional"],
  ])("says of %s: %s", (field, words) => {
    expect(textsIn(section(page, `${root}-${field.toLowerCase()}`), "li")).toContain(words);
  });

  test("says how the members of a tagged union are told apart", () => {
    const html = section(page, "filterexpression");
    expect(textOf(html)).toContain("One of these; op tells them apart:");
    expect(textsIn(html, "li")).toContain('AllOf, where op is "and"');
  });

  test("says how written fields differ from read ones", () => {
    const [, table = ""] = section(page, "measurementdecimal").split("As written.");
    const cells = textsIn(table, "td");
    expect(cells[0]).toBe("value");
    expect(cells[1]).toBe("number or string; a decimal number (format decimal)");
    expect(textOf(section(page, "target"))).not.toContain("As written.");
  });

  test.each(serviceModules)(
    "of $name lists the UWS parameters that its stub sends",
    ({ name, module }) => {
      const [root] = modelGraph(module).roots;
      if (root === undefined) throw new Error("A service has a root.");
      if (!hasXml(bundle)) throw new Error("The bundle has XML.");
      const stub = stubText({ root, bundle }, { target: "ts", extension: ".js" });
      const calls = new Map(
        [...stub.matchAll(/=> (?:(\w+)\("([^"]+)"|\[\])/g)].flatMap(([, helper, field]) =>
          helper === undefined || field === undefined ? [] : [[field, helper]],
        ),
      );
      const rows = [...rendered(pageOf(`${name}.md`)).html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(
        ([, row = ""]) => textsIn(row, "td"),
      );
      const words = new Map(
        rows.flatMap(([field = "", ...cells]) => (cells.length === 1 ? [[field, cells[0]]] : [])),
      );
      expect(words.size).toBe(
        Object.keys(module.models.get(root.name)?.read?.properties ?? {}).length,
      );
      for (const [field, said] of words) expect(said).toBe(wordsFor(field, calls.get(field)));
    },
  );
});

function wordsFor(field: string, helper: string | undefined): string {
  if (helper === undefined) return "none: the service computes it";
  if (helper === "parameters") return `a parameter ${field} for each item`;
  return helper === "parameter" ? `one parameter ${field}` : `one parameter ${field}, as JSON`;
}

describe("a model", () => {
  const modelPage = (read: Schema, written: Schema): Rendered => {
    const module = {
      roots: ["Model"],
      models: new Map([
        ["Model", { name: "Model", read: asCanonical(read), written: asCanonical(written) }],
      ]),
    };
    return expectWellFormed(
      pageOf(
        "service.md",
        emitDocs(bundle, shared, [{ name: "service", graph: modelGraph(module) }], []),
      ),
    );
  };

  test("may have fields called as what every object has", () => {
    const a: Schema = { type: "string" };
    const page = modelPage(
      { properties: { a } },
      { properties: { a, toString: { type: "integer" } }, required: ["toString"] },
    );
    const facts = textsIn(section(page, "model-tostring"), "li");
    expect(facts).toEqual(["Type: integer", "Required", "Only written; never sent by the service"]);
  });

  test("says units, formats and null in words", () => {
    const schema = asCanonical({
      properties: {
        angle: { type: "number", unit: "deg", minimum: 0 },
        when: { anyOf: [{ $ref: "#/$defs/When" }] },
        time: { type: ["integer", "null"], unit: "seconds" },
      },
    });
    const when = asCanonical({ type: ["string", "null"], format: "date" });
    const models = new Map([
      ["Model", { name: "Model", read: schema, written: schema }],
      ["When", { name: "When", read: when, written: when }],
    ]);
    const module = { roots: ["Model"], models };
    const page = expectWellFormed(
      pageOf(
        "service.md",
        emitDocs(bundle, shared, [{ name: "service", graph: modelGraph(module) }], []),
      ),
    );
    expect(textsIn(section(page, "model-angle"), "li")).toContain("Constraints: in deg, 0 or more");
    expect(textsIn(section(page, "model-time"), "li")).toContain("Constraints: in seconds, whole");
    expect(textsIn(section(page, "model-when"), "li")).toContain("May be null");
    expect(textOf(section(page, "when"))).toContain("a date, such as 2024-10-29 (format date)");
    expect(textsIn(section(page, "model-angle"), "li")).toContain(
      "UWS parameter, by default: one parameter angle",
    );
  });

  test("has anchors that no heading is in the way of", () => {
    const read = asCanonical({ properties: { a: {}, A: {}, "b c": {}, service: {} } });
    const models = new Map(
      ["Service", "In"].map((name) => [name, { name, read, written: read }] as const),
    );
    const module = { roots: ["Service"], models };
    const page = expectWellFormed(
      pageOf(
        "service.md",
        emitDocs(bundle, shared, [{ name: "service", graph: modelGraph(module) }], []),
      ),
    );
    expect(page.anchors).toEqual(
      expect.arrayContaining([
        ...["service", "model.Service", "field.Service.a", "field.Service.A"],
        ...["field.Service.b~20~c", "service-service", "in", "in-service"],
      ]),
    );
  });

  test("is not described twice by the same words", () => {
    const schema: Schema = { properties: { a: { title: "Words", description: "Words" } } };
    expect(textOf(section(modelPage(schema, schema), "model-a"))).toMatch(
      /^Model: a Words Type: anything Optional May be null/,
    );
  });
});

describe("a schema that tries to be more than text", () => {
  test.each(payloads)("stays text: %j", (payload) => {
    const module = hostileModule(payload);
    const page = expectWellFormed(
      pageOf(
        "service.md",
        emitDocs(bundle, shared, [{ name: "service", graph: modelGraph(module) }], []),
      ),
    );
    expect(textsIn(page.html, "h1")).toEqual(["service"]);
    expect(textsIn(page.html, "h2")).toEqual([
      ...["In TypeScript", "UWS parameters sent by default", "Models on this page"],
      ...["Root", "Union", "Other", "Values"],
    ]);
    const shown = singleSpaced(
      payload.replaceAll(/\p{Cc}/gu, " ").replaceAll(/\p{Surrogate}/gu, "\uFFFD"),
    );
    const own = shown === "" ? '""' : shown;
    expect(textsIn(page.html, "h3")).toEqual([
      ...[own, "listed", "constant", "tuple", "keyed", "tagged"].map((name) => `Root: ${name}`),
      `Other: ${own}`,
    ]);
    expect(page.text).toContain(shown);
    expect(textsIn(page.html, "code")).toContain(singleSpaced(JSON.stringify(payload)));
    expect(page.text).toMatch(/Generated by uws-codegen: a later run replaces this page\.$/);
  });
});
