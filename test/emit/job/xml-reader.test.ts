import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { generate } from "../../../generator/api.js";
import { builtInBundleFolder } from "../../../generator/source/bundle.js";
import { temporaryFolder } from "../../temporary-folder.js";

/** A bundle's JSON, as far as these tests change it. */
interface Editable {
  readonly properties: Record<string, unknown>;
  readonly elements: Record<string, EditableElement>;
}

interface EditableElement {
  readAs?: string;
  attributes: unknown[];
  content: unknown[];
}

/** Changes a file of the bundle. */
function edit(folder: string, path: string, change: (value: Editable) => void): void {
  const file = join(folder, path);
  // Safe: the bundle's own schema says so.
  const value = JSON.parse(readFileSync(file, "utf8")) as Editable;
  change(value);
  writeFileSync(file, JSON.stringify(value));
}

/** A copy of the bundle built in whose job has two fields more. */
function widerBundle(): string {
  const folder = temporaryFolder();
  cpSync(builtInBundleFolder(), folder, { recursive: true });
  for (const model of ["Job", "SerializedJob"])
    for (const mode of ["validation", "serialization"])
      edit(folder, `recorded/${model}.${mode}.json`, ({ properties }) => {
        properties["site"] = { type: "string", default: "here" };
        properties["last_seen"] = {
          anyOf: [{ type: "string", format: "date-time" }, { type: "null" }],
          default: null,
        };
      });
  edit(folder, "xml-binding.json", ({ elements }) => {
    elements["job"]?.content.splice(2, 0, { element: "uws:last-seen", ...lastSeen });
    elements["job"]?.attributes.push({ attribute: "class", property: "site", type: "string" });
  });
  return folder;
}

const lastSeen = { property: "last_seen", type: "dateTime", whenNull: "omit" };
const parameters = "test/schemas/SimpleParameters.validation.json";

describe("a bundle with fields and elements more", () => {
  it("is written and read without a change of the generator", async () => {
    const out = temporaryFolder();
    const config = { out, bundle: widerBundle(), services: { simple: { parameters } } };
    const { diagnostics } = await generate(config);
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    const module = await import(pathToFileURL(join(out, "simple/index.ts")).href);
    const wire: object = JSON.parse(readFileSync("test/wire/completed.json", "utf8"));
    const job = { ...wire, site: "<there>", last_seen: "2024-10-29T23:57:55" };
    const xml: string = module.jobToXml(module.parseJob(job));
    expect(xml).toContain("<uws:last-seen>2024-10-29T23:57:55.000Z</uws:last-seen>");
    expect(module.parseJobXml(xml)).toMatchObject({
      jobId: "47183",
      class: "<there>",
      lastSeen: "2024-10-29T23:57:55Z",
    });
    const code = readFileSync(join(out, "uws/xml-reader.ts"), "utf8");
    expect(code).toContain("readonly lastSeen: string | null;");
    expect(code).toContain("class: _class,");
  });

  it.each<readonly [string, string, (elements: Record<string, EditableElement>) => void]>([
    [
      "xml-read-field-taken",
      "uws:phase and uws:phase are both read as phase",
      ({ job }) => job?.content.push({ element: "uws:phase", property: "owner", type: "string" }),
    ],
    [
      "xml-read-type-taken",
      "result is read as JobSummary, a name that the element job has already",
      ({ result }) => Object.assign(Object(result), { readAs: "JobSummary" }),
    ],
    [
      "xml-read-type-taken",
      "result is read as JobError, a name that a model has already",
      ({ result }) => Object.assign(Object(result), { readAs: "JobError" }),
    ],
    [
      "xml-element-missing",
      "job has members nothing, which the table does not have",
      ({ job }) => job?.content.push({ element: "uws:a", property: "results", each: "nothing" }),
    ],
  ])("is refused with %s", async (code, message, change) => {
    const folder = widerBundle();
    edit(folder, "xml-binding.json", ({ elements }) => change(elements));
    const config = { out: temporaryFolder(), bundle: folder, services: { simple: { parameters } } };
    await expect(generate(config)).rejects.toMatchObject({
      diagnostic: { code, message: expect.stringContaining(message) },
    });
  });
});
