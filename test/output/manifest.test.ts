import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import {
  allFiles,
  type Manifest,
  manifestName,
  manifestText,
  readManifest,
} from "../../generator/output/manifest.js";
import { textHash } from "../../generator/output/text-hash.js";
import { temporaryFolder } from "../temporary-folder.js";

const manifest: Manifest = {
  version: "1.2.3",
  shared: { inputs: "s", warnings: 0, files: { "uws/types.ts": "b", "uws/index.ts": "a" } },
  services: {
    spectra: {
      inputs: "t",
      warnings: 2,
      files: { "spectra/index.ts": "c" },
      stub: "spectra/parameters-xml.ts",
    },
    cutouts: { inputs: "u", warnings: 0, files: {}, stub: "cutouts/parameters-xml.ts" },
  },
};

describe("a manifest", () => {
  it("comes back as it was written", () => {
    const folder = temporaryFolder({ [manifestName]: manifestText(manifest) });
    expect(readManifest(folder)).toEqual(manifest);
  });

  it("has the same text, whatever order it was made in", () => {
    const { shared, services } = manifest;
    const reversed: Manifest = {
      services: Object.fromEntries(Object.entries(services).toReversed()),
      shared: {
        files: Object.fromEntries(Object.entries(shared.files).toReversed()),
        warnings: shared.warnings,
        inputs: shared.inputs,
      },
      version: "1.2.3",
    };
    expect(manifestText(reversed)).toBe(manifestText(manifest));
    expect(manifestText(manifest)).toMatch(/"uws\/index.ts"[\s\S]*"uws\/types.ts"/);
    expect(manifestText(manifest)).toMatch(/"cutouts"[\s\S]*"spectra"/);
    expect(manifestText(manifest).endsWith("}\n")).toBe(true);
  });

  it("knows all generated files, but not the stubs", () => {
    expect(allFiles(manifest)).toEqual(
      new Map([
        ["uws/types.ts", "b"],
        ["uws/index.ts", "a"],
        ["spectra/index.ts", "c"],
      ]),
    );
    expect(allFiles(undefined).size).toBe(0);
  });

  it("is not there where nothing was generated", () => {
    expect(readManifest(temporaryFolder())).toBeUndefined();
    expect(readManifest(join(temporaryFolder(), "none"))).toBeUndefined();
  });
});

it("may have services without a stub", () => {
  const services = { a: { inputs: "", warnings: 0, files: {} } };
  const folder = temporaryFolder({ [manifestName]: manifestText({ ...manifest, services }) });
  expect(readManifest(folder)?.services).toEqual(services);
});

describe("refuses", () => {
  const record = { inputs: "", warnings: 0, files: {} };
  const withFile = (path: string): object => ({
    ...manifest,
    shared: { ...record, files: { [path]: "a" } },
  });
  const withStub = (stub: unknown): object => ({
    ...manifest,
    services: { cutouts: { ...record, stub } },
  });

  it.each<[string, unknown]>([
    ["a list", []],
    ["nothing", null],
    ["something else", { name: "package" }],
    ["hashes that are none", { ...manifest, shared: { ...record, files: { "uws/types.ts": 5 } } }],
    [
      "a service without files",
      { ...manifest, services: { a: { inputs: "", warnings: 0, stub: "a.ts" } } },
    ],
    ["no word of what it was made from", { ...manifest, shared: { warnings: 0, files: {} } }],
    ["services in a list", { ...manifest, services: [] }],
    ["the folder above", withFile("../secret")],
    ["the folder above, by a way round", withFile("uws/../../secret")],
    ["the folder above, at the end", withFile("uws/..")],
    ["an absolute path", withFile("/etc/passwd")],
    ["an absolute path on Windows", withFile("C:\\secret")],
    ["another drive on Windows", withFile("C:secret")],
    ["a share on Windows", withFile("\\\\host\\secret")],
    ["the folder above, as Windows writes it", withFile("uws\\..\\..\\secret")],
    ["a stub in the folder above", withStub("../secret")],
    ["a stub that is no path", withStub(5)],
  ])("%s", (_, value) => {
    const folder = temporaryFolder({ [manifestName]: JSON.stringify(value) });
    try {
      readManifest(folder);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
      expect(error).toMatchObject({
        kind: "usage",
        diagnostic: { code: "manifest-invalid", file: join(folder, manifestName) },
      });
    }
  });

  it("what is not JSON", () => {
    const folder = temporaryFolder({ [manifestName]: "<<<<<<< ours" });
    expect(() => readManifest(folder)).toThrow("This is not JSON");
  });

  it("no path that only looks like one of these", () => {
    for (const path of ["uws/a..b.ts", "..a/b.ts", "a:b.ts".slice(2), ".hidden/x.ts"]) {
      const folder = temporaryFolder({ [manifestName]: JSON.stringify(withFile(path)) });
      expect(readManifest(folder)?.shared.files).toEqual({ [path]: "a" });
    }
  });
});

test("the ends of lines do not count in a text's hash", () => {
  expect(textHash("a\r\nb\r\n")).toBe(textHash("a\nb\n"));
  expect(textHash("a\nb")).not.toBe(textHash("a\nb\n"));
  expect(textHash("")).toMatch(/^[0-9a-f]{32}$/);
});
