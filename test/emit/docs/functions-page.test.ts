import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as coneSearch from "../../../generated/cone-search/index.js";
import { emitDocs } from "../../../generator/emit/docs/emit-docs.js";
import { functionDocsOf } from "../../../generator/emit/docs/function-docs.js";
import { codeBlocksOf, compiled, runModule } from "../../code-blocks.js";
import { rendered, textsIn } from "../../markdown/rendered.js";
import { temporaryFolder } from "../../temporary-folder.js";
import { bundle, functions, services, shared } from "./examples.js";

const markdown = emitDocs(bundle, shared, services, functions).get("functions.md") ?? "";
const page = rendered(markdown);
const generated = fileURLToPath(new URL("../../../generated/", import.meta.url));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("the page on the functions", () => {
  it("has each function and Standard Schema that a service exports, and no other", () => {
    const ofRuntime = /^(?:byReference|jsonParameter|parameters?|pathText|SchemaError|XmlError)$/;
    const others = /JsonSchema$|^parametersXml$|^[A-Z]/;
    const names = Object.keys(coneSearch).filter(
      (name) => !ofRuntime.test(name) && !others.test(name),
    );
    expect(textsIn(page.html, "h2").slice(1).sort()).toEqual(names.sort());
  });

  it("names each method of upstream beside the function that does the same", () => {
    const rows = [...page.html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
      textsIn(row, "td").slice(0, 2),
    );
    expect(rows.filter(([, upstream]) => upstream)).toEqual([
      ["parseJob", "Job.from_serialized_job"],
      ["serializeJob", "Job.to_serialized_job"],
      ["jobToXml", "Job.to_xml_model"],
      ["jobDescription", "Job.to_job_description"],
    ]);
  });

  it.each([
    "Returns: Job<P>: the Job, its parameters in the types of this service.",
    "Throws: SchemaError listing the problems found.",
    "options (JobXmlOptions, optional): how the document is laid out, and which URLs results have.",
    "Type: StandardSchema<SerializedJobInput<PWire>, Job<P>>",
    "Type: StandardSchema<PInput, PInput>",
    "job_summary_type (type[TypeVar(S, bound=JobSummary)]): XML model class for the job summary.",
  ])("says: %s", (words) => {
    expect(page.text).toContain(words);
  });

  it("has another path than a service of that name", () => {
    const [service] = services;
    const named = emitDocs(
      bundle,
      shared,
      service ? [{ ...service, name: "functions" }] : [],
      functions,
    );
    expect([...named.keys()]).toEqual(["index.md", "uws.md", "functions.md", "functions-2.md"]);
  });

  it("has an example that compiles, and does what its words say", async () => {
    const [example, ...others] = codeBlocksOf(markdown).filter(({ code }) =>
      code.includes("import {"),
    );
    expect(others).toEqual([]);
    const code = example?.code ?? "";
    const folder = temporaryFolder();
    for (const name of ["cone-search", "runtime", "uws"])
      symlinkSync(join(generated, name), join(folder, name));
    expect(compiled(folder, new Map([["example.ts", code]]))).toBe("");

    const recorded = (path: string): object =>
      JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8"));
    const parameters = recorded("schemas/examples/cone-search/instances/m31-nearest.json");
    const job = { ...recorded("test/wire/completed.json"), json_parameters: parameters };
    vi.stubGlobal("fetch", async () => Response.json(job));
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const { xml, entry, wire, issues } = await runModule(generated, code);
    expect(xml).toMatch(/^<uws:job [\s\S]*\n {2}<uws:jobId>[\s\S]*<\/uws:job>\n?$/);
    expect(entry).toMatchObject({ phase: "COMPLETED", href: expect.stringContaining("/jobs/") });
    expect(JSON.parse(String(wire))).toEqual(job);
    expect(issues).toHaveLength(1);
    expect(warn).toHaveBeenCalledTimes(2);
    expect(String(warn.mock.calls[1])).toContain("Job");
  });
});

describe("what is said of a function", () => {
  it("is of its overloads, and nothing of what is not exported", () => {
    const base = { kind: "function", isExported: true, body: "return a;" } as const;
    const overload = (type: string) => ({ parameters: [{ name: "a", type }], returns: type });
    const docs = functionDocsOf([
      {
        ...base,
        ...overload("string | number"),
        name: "one",
        docs: { description: "Does it.", parameters: { a: "what." }, throws: ["Error never."] },
        overloads: [overload("string"), overload("number")],
      },
      { ...base, ...overload("void"), name: "two", isExported: false },
      { kind: "constant", name: "three", isExported: true, value: { data: 3 } },
    ]);
    expect(docs).toEqual([
      {
        name: "one",
        signatures: ["one(a: string): string", "one(a: number): number"],
        description: "Does it.",
        parameters: [{ name: "a", type: "string", description: "what.", isOptional: false }],
        type: "string | number",
        returns: "",
        throws: ["Error never."],
      },
    ]);
  });
});
