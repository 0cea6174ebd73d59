import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as imageCutout from "../../../generated/image-cutout/index.js";
import { checkedText, type Form } from "../../../templates/site/checked-text.js";
import { placesOf } from "../../../templates/site/places.js";
import { printedValue } from "../../../templates/site/printed-value.js";
import type { InputKind, Outcome, ServiceScript } from "../../../templates/site/service-script.js";
import { tokens } from "../../../templates/site/tokens.js";

const service: ServiceScript = {
  module: "./image-cutout/index.js",
  kinds: new Map<string, InputKind>([
    [
      "job",
      {
        ...{ type: "ImageCutoutJob", variable: "job", parse: imageCutout.safeParseJob },
        ...{ toJson: imageCutout.serializeJob, toXml: imageCutout.jobToXml },
        slot: { property: "parameters", wireProperty: "json_parameters" },
      },
    ],
    [
      "parameters",
      {
        ...{ type: "CutoutParameters", variable: "parameters" },
        ...{ parse: imageCutout.safeParseParameters, toXml: imageCutout.parametersToXml },
      },
    ],
    [
      "xml",
      {
        ...{ type: "JobSummary", variable: "summary", isXml: true },
        parse: (xml) => imageCutout.safeParseJobXml(String(xml)),
      },
    ],
  ]),
};

const wire = readFileSync(new URL("../../wire/completed.json", import.meta.url), "utf8");
const job = JSON.stringify(
  { ...JSON.parse(wire), json_parameters: { ids: ["a"], stencils: [{ type: "range" }] } },
  null,
  1,
);

function formsOf(kind: "job" | "parameters" | "xml", text: string): readonly Form[] {
  const checked = checkedText(service, kind, text);
  if ("issues" in checked) throw new Error(JSON.stringify(checked.issues));
  return checked.forms;
}

function textOf(form: Form | undefined): string {
  return (form?.tokens ?? []).map(({ text }) => text).join("");
}

/** What is marked for each issue, with the message. */
function marked(kind: "job" | "parameters" | "xml", text: string): readonly (readonly string[])[] {
  const checked = checkedText(service, kind, text);
  if (!("issues" in checked)) return [];
  return checked.issues.map(({ offset, length, message }) => [
    text.slice(offset, offset + length),
    message,
  ]);
}

describe("a text", () => {
  it("that is valid is shown in its forms, with what was filled in", () => {
    const checked = checkedText(service, "job", job);
    expect(checked).toMatchObject({ filled: expect.arrayContaining(["parameters.compress"]) });
    const [json, xml, typescript] = formsOf("job", job);
    expect(JSON.parse(textOf(json))).toEqual(JSON.parse(job));
    expect(textOf(xml)).toContain('<uws:parameter id="ids">a</uws:parameter>');
    const filled = typescript?.tokens.filter((token) => token.filled).map(({ text }) => text);
    expect(filled?.join("")).toContain("compress: true");
    expect(filled?.join("")).not.toContain("ids");
    const [summary] = formsOf("xml", textOf(xml));
    expect(JSON.parse(textOf(summary))).toMatchObject({ jobId: "47183", phase: "COMPLETED" });
  });

  it("has no XML where the service writes none, and is shown as it is read", () => {
    const parse = (value: unknown): Outcome => ({ value });
    const plain = new Map([["filter", { type: "Filter", variable: "filter", parse }]]);
    const checked = checkedText({ module: "./queries/index.js", kinds: plain }, "filter", "{}");
    if (!("forms" in checked)) throw new Error("not valid");
    expect(checked.forms.map(({ label }) => label)).toEqual(["JSON", "TypeScript"]);
    expect(textOf(checked.forms[1])).toContain("const filter: Filter = {};");
  });

  it.each(readdirSync(new URL("../../wire/", import.meta.url)))(
    "of the recorded job %s is marked only where this service's parameters are missing",
    (name) => {
      const text = readFileSync(new URL(`../../wire/${name}`, import.meta.url), "utf8");
      for (const [mark] of marked("job", text)) expect(mark).toBe('"json_parameters"');
    },
  );

  it.each([
    ["a wrong value", '"COMPLETED"', '"DONE"', ['"DONE"']],
    ["a value of a wrong type", '"owner": "someuser"', '"owner": 7', ["7"]],
    ["a field that is missing", /"owner":.*\n/, "", ["{"]],
    ["a field within a list that is missing", /"id": "image",\s*"url"/, '"url"', ["{"]],
    ["a list that should not be empty", '"ids": [\n   "a"\n  ]', '"ids": []', ["[]"]],
    ["an object in place of a text", '"run_id": null', '"run_id": { "a": 1 }', ['"run_id"']],
  ])("that has %s is marked there", (_, from, to, marks) => {
    const text = job.replace(from, to);
    expect(text).not.toBe(job);
    expect(marked("job", text).map(([mark]) => mark)).toEqual(marks);
  });

  it.each([
    ["", ""],
    ["{", "{"],
    ['{ "a": 1, }', "}"],
    ["{ 'a': 1 }", "'a'"],
    ['{ "a": 1 } x', "x"],
    ["nothing", "nothing"],
    ['{ "a": "b\n" }', '"b'],
  ])("that is no JSON is marked where it ends to be: %j", (text, mark) => {
    const [[place, message] = []] = marked("job", text);
    expect(place).toBe(mark);
    expect(message).toMatch(/^[A-Z].*\.$/);
  });

  it("in XML is marked where the reader says, after characters of any width too", () => {
    const xml = textOf(formsOf("job", job.replace("someuser", "😀 someone"))[1]);
    expect(marked("xml", xml.replace("COMPLETED", "DONE"))).toEqual([
      ["<uws:phase", expect.stringContaining('"DONE"')],
    ]);
    expect(marked("xml", "<a>")).toHaveLength(1);
    expect(marked("xml", "")).toHaveLength(1);
  });
});

it("places are within the text, whatever is wrong with it", () => {
  const path = fc.array(fc.oneof(fc.string(), fc.nat(4)), { maxLength: 4 });
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), path, (text, where) => {
      const issue = { message: "", path: where, rule: "type" };
      const [place] = placesOf([issue], text, false);
      expect(place?.length).toBeGreaterThan(0);
      expect((place?.offset ?? -1) >= 0).toBe(true);
      expect((place?.offset ?? 0) <= text.length).toBe(true);
    }),
  );
});

it("colours change nothing of a text, and are found in a time that its length bounds", () => {
  const code = fc.array(fc.constantFrom(..."\"'\\<>/!-?:={}[] \n\t1ae", "//", "<!--", "null"));
  fc.assert(
    fc.property(
      fc.constantFrom("json", "xml", "typescript"),
      code.map((parts) => parts.join("")),
      (language, text) => {
        const found = tokens(language, text);
        expect(found.map((token) => token.text).join("")).toBe(text);
      },
    ),
  );
});

it("JSON is printed so that it says the same", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = printedValue(value, "json");
      expect(JSON.parse(json.map(({ text }) => text).join(""))).toEqual(
        JSON.parse(JSON.stringify(value)),
      );
    }),
  );
});
