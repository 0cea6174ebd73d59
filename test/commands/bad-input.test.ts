import { describe, expect, it } from "vitest";
import { contentsOf, temporaryFolder } from "../temporary-folder.js";
import { runCli } from "./run-cli.js";

const schema = JSON.stringify({
  type: "object",
  title: "Good",
  properties: { name: { type: "string" } },
  required: ["name"],
});

interface BadInput {
  readonly what: string;
  readonly files?: { readonly [name: string]: string };
  readonly words: readonly string[];
  readonly exitCode: 1 | 2;
  readonly says: RegExp;
}

const one = (file: string): readonly string[] => [
  "generate",
  "--parameters",
  file,
  "--service",
  "a",
  "--out",
  "out",
];
const named = (service: string): readonly string[] => [
  ...["generate", "--parameters", "good.json", "--service", service, "--out", "out"],
];

const inputs: readonly BadInput[] = [
  {
    what: "a missing file",
    words: one("missing.json"),
    exitCode: 2,
    says: /^error: missing\.json: There is no such file/,
  },
  {
    what: "a file that is not JSON",
    files: { "x.json": '{\n  "type": "object",\n}' },
    words: one("x.json"),
    exitCode: 2,
    says: /^error: x\.json:3:1: This is not JSON: property name expected/,
  },
  {
    what: "an empty file",
    files: { "x.json": "" },
    words: one("x.json"),
    exitCode: 2,
    says: /^error: x\.json:1:1: This is not JSON/,
  },
  {
    what: "JSON that is a list",
    files: { "x.json": "[]" },
    words: one("x.json"),
    exitCode: 1,
    says: /x\.json:1:1 at the document's root: This is JSON, but no JSON Schema/,
  },
  {
    what: "JSON that says nothing of a type",
    files: { "x.json": '{"hello": 1}' },
    words: one("x.json"),
    exitCode: 1,
    says: /no JSON Schema: it says nothing of a type \(its keys: hello\)/,
  },
  {
    what: "a $ref to nowhere",
    files: { "x.json": '{"properties":{"a":{"$ref":"#/$defs/Nope"}},"$defs":{"Yes":{}}}' },
    words: one("x.json"),
    exitCode: 1,
    says: /at \/properties\/a\/\$ref: The \$ref "#\/\$defs\/Nope" leads nowhere.*It defines: Yes/,
  },
  {
    what: "a $ref to another host",
    files: { "x.json": '{"properties":{"a":{"$ref":"http://127.0.0.1:1/x.json"}}}' },
    words: one("x.json"),
    exitCode: 1,
    says: /leads to another host, which is never fetched/,
  },
  {
    what: "a $ref out of the folder",
    files: { "x.json": '{"properties":{"a":{"$ref":"../../../etc/passwd"}}}' },
    words: one("x.json"),
    exitCode: 1,
    says: /leads to another file, which is never fetched or read/,
  },
  {
    what: "a service that climbs out",
    words: named("../x"),
    exitCode: 2,
    says: /"\.\.\/x" cannot be a service's name/,
  },
  {
    what: "a service named for a device",
    words: named("CON"),
    exitCode: 2,
    says: /Windows keeps this name for a device/,
  },
  { what: "a service without a name", words: named(""), exitCode: 2, says: /it is empty/ },
  {
    what: "a service named as the shared folder",
    words: named("uws"),
    exitCode: 2,
    says: /has a folder of this name/,
  },
  {
    what: "an output folder that is a file",
    files: { file: "" },
    words: ["generate", "--parameters", "good.json", "--service", "a", "--out", "file/out"],
    exitCode: 2,
    says: /The output cannot be written: a file stands where a folder belongs\. Nothing was changed/,
  },
  {
    what: "an output folder that no file system makes",
    words: [
      "generate",
      "--parameters",
      "good.json",
      "--service",
      "a",
      "--out",
      "/proc/uws-codegen",
    ],
    exitCode: 2,
    says: /The output cannot be written/,
  },
  {
    what: "two services of one name",
    files: {
      "uws-codegen.config.json":
        '{"out":"out","services":{\n"a":{"parameters":"good.json"},\n"a":{"parameters":"good.json"}}}',
    },
    words: ["generate"],
    exitCode: 2,
    says: /uws-codegen\.config\.json:3:1: "a" stands here a second time/,
  },
  {
    what: "two services whose names differ in case",
    files: {
      "uws-codegen.config.json":
        '{"out":"out","services":{"a":{"parameters":"good.json"},"A":{"parameters":"good.json"}}}',
    },
    words: ["generate"],
    exitCode: 2,
    says: /"a" differs from it only in case/,
  },
  {
    what: "a misspelt key of the config",
    files: { "uws-codegen.config.json": '{"out":"out",\n"sevices":{}}' },
    words: ["generate"],
    exitCode: 2,
    says: /uws-codegen\.config\.json:2:\d+ at \/sevices: There is no option "sevices"\. Did you mean "services"\?/,
  },
  {
    what: "a service that the config does not have",
    files: {
      "uws-codegen.config.json": '{"out":"out","services":{"cutouts":{"parameters":"good.json"}}}',
    },
    words: ["generate", "--service", "cutout"],
    exitCode: 2,
    says: /There is no service "cutout" in the config\. Did you mean "cutouts"\?/,
  },
  {
    what: "no config",
    words: ["generate"],
    exitCode: 2,
    says: /There is no config in this folder/,
  },
  { what: "no command", words: [], exitCode: 2, says: /Say what to do/ },
  { what: "a misspelt command", words: ["genrate"], exitCode: 2, says: /Did you mean generate\?/ },
  {
    what: "a misspelt option",
    words: ["generate", "--paramters", "x"],
    exitCode: 2,
    says: /Did you mean "parameters"\?/,
  },
  {
    what: "no --out",
    words: ["generate", "--parameters", "good.json", "--service", "a"],
    exitCode: 2,
    says: /--out is missing/,
  },
];

describe("bad input", () => {
  it.each(inputs)(
    "$what is one clear error, and changes nothing",
    ({ files, words, exitCode, says }) => {
      const folder = temporaryFolder({ "good.json": schema, ...files });
      const before = contentsOf(folder);
      const run = runCli(folder, ...words);
      expect(run.stderr).toMatch(says);
      expect(run.stderr.trimEnd().split("\n")).toHaveLength(1);
      expect(run.stderr).not.toMatch(/\n\s+at /);
      expect(run.exitCode).toBe(exitCode);
      expect(run.stdout).toBe("");
      expect(contentsOf(folder)).toEqual(before);
    },
  );

  it("is told to machines with --json", () => {
    const run = runCli(temporaryFolder({}), "generate", "--json");
    expect(JSON.parse(run.stdout)).toMatchObject({
      ok: false,
      diagnostics: [{ code: "no-config", severity: "error" }],
    });
  });

  it("leaves what was generated before as it was", () => {
    const folder = temporaryFolder({ "good.json": schema });
    expect(runCli(folder, ...one("good.json")).exitCode).toBe(0);
    const before = contentsOf(folder);
    expect(runCli(folder, ...one("missing.json")).exitCode).toBe(2);
    expect(contentsOf(folder)).toEqual(before);
  });
});
