import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import { checkConfig, configPath, loadConfig } from "../../generator/source/config.js";
import { temporaryFolder } from "../temporary-folder.js";

const config = { out: "src/generated", services: { cutouts: { parameters: "cutout.json" } } };
const text = JSON.stringify(config);

/** What is wrong with the config of a folder with these files. */
async function refused(
  files: { readonly [path: string]: string },
  path?: string,
): Promise<Failure["diagnostic"]> {
  try {
    await loadConfig(path, temporaryFolder(files));
  } catch (error) {
    if (error instanceof Failure && error.kind === "usage") return error.diagnostic;
    throw error;
  }
  throw new Error("It was loaded.");
}

describe("a config is found", () => {
  it.each([
    ["uws-codegen.config.json", text],
    ["uws-codegen.config.js", `export default ${text};`],
    ["uws-codegen.config.js", `export const config = ${text};`],
    [
      "uws-codegen.config.ts",
      `const out: string = "src/generated"; export default { ...${text}, out };`,
    ],
    ["package.json", JSON.stringify({ name: "x", "uws-codegen": config })],
  ])("in %s", async (name, content) => {
    const folder = temporaryFolder({
      "package.json": '{ "type": "module" }',
      [name]: content,
    });
    expect(await loadConfig(undefined, folder)).toEqual({ config, folder, file: name });
  });

  it("by the path that is given, which its own paths are relative to", async () => {
    const folder = temporaryFolder({ "config/uws.json": text, "uws-codegen.config.json": "{}" });
    const loaded = await loadConfig("config/uws.json", folder);
    expect(loaded).toEqual({ config, folder: join(folder, "config"), file: "config/uws.json" });
    expect(configPath(loaded, "cutout.json")).toBe(join(folder, "config", "cutout.json"));
    expect(configPath(loaded, join(folder, "x.json"))).toBe(join(folder, "x.json"));
  });

  it("in a file of its own before package.json", async () => {
    const folder = temporaryFolder({
      "uws-codegen.config.json": text,
      "package.json": JSON.stringify({ "uws-codegen": { out: "other", services: {} } }),
    });
    expect((await loadConfig(undefined, folder)).file).toBe("uws-codegen.config.json");
  });
});

describe("it is said that", () => {
  it("there is none", async () => {
    expect(await refused({})).toMatchObject({ code: "no-config" });
    expect(await refused({ "package.json": '{ "name": "x" }' })).toMatchObject({
      code: "no-config",
    });
  });

  it.each(["none.json", "none.js", "none.ts"])("the one given is not there (%s)", async (path) => {
    expect(await refused({}, path)).toMatchObject({ code: "unreadable-file", file: path });
  });

  it("it is not JSON, and where", async () => {
    expect(await refused({ "uws-codegen.config.json": '{\n  "out": }' })).toMatchObject({
      code: "not-json",
      file: "uws-codegen.config.json",
      line: 2,
    });
  });

  it.each(["export default {", "throw new Error('no')", "import 'not-there';"])(
    "it cannot be loaded (%s)",
    async (content) => {
      for (const name of ["uws-codegen.config.js", "uws-codegen.config.ts"]) {
        expect(
          await refused({ "package.json": '{ "type": "module" }', [name]: content }),
        ).toMatchObject({ code: "config-not-loaded", file: name });
      }
    },
  );

  it.each([
    ["nothing", "export const other = 1;"],
    ["a function", "export default () => ({});"],
    ["a number past JSON", `export default { ...${text}, out: 1n };`],
    ["itself", "const config = {}; config.services = config; export default config;"],
  ])("the module exports %s", async (_, content) => {
    const found = await refused({
      "package.json": '{ "type": "module" }',
      "uws-codegen.config.js": content,
    });
    expect(found).toMatchObject({ file: "uws-codegen.config.js" });
    expect(["config-invalid", "config-not-loaded"]).toContain(found.code);
  });

  it("package.json has none, where it is given by name", async () => {
    expect(await refused({ "package.json": '{ "name": "x" }' }, "package.json")).toMatchObject({
      code: "config-invalid",
    });
  });

  it("an option is misspelt, and where", async () => {
    const content = '{\n  "out": "src",\n  "servises": {}\n}';
    expect(await refused({ "uws-codegen.config.json": content })).toMatchObject({
      code: "config-invalid",
      pointer: "/servises",
      line: 3,
      hint: 'Did you mean "services"?',
    });
  });

  it("a service's name is none, and where", async () => {
    const content =
      '{\n  "out": "src",\n  "services": {\n    "../x": { "parameters": "a" }\n  }\n}';
    expect(await refused({ "uws-codegen.config.json": content })).toMatchObject({
      code: "service-name",
      pointer: "/services/..~1x",
      line: 4,
    });
  });

  it("a key stands twice, and where", async () => {
    const content =
      '{ "out": "src", "services": {\n  "a": { "parameters": "1" },\n  "a": { "parameters": "2" }\n} }';
    expect(await refused({ "uws-codegen.config.json": content })).toMatchObject({
      code: "repeated-key",
      line: 3,
      column: 3,
    });
  });
});

describe("a config from code", () => {
  it("is checked, too", () => {
    expect(checkConfig(config)).toBe(config);
    expect(() => checkConfig({ ...config, outt: 1 })).toThrow("There is no option");
    expect(() => checkConfig({ ...config, services: { uws: { parameters: "a" } } })).toThrow(
      "cannot be a service's name",
    );
  });

  it.each([undefined, null, 5, "config", [], () => config])("is not %s", (value) => {
    expect(() => checkConfig(value)).toThrow(Failure);
  });

  it("that no JSON can say is refused with a Failure", () => {
    const circular: { services?: unknown } = {};
    circular.services = circular;
    expect(() => checkConfig(circular)).toThrow(Failure);
    expect(() => checkConfig({ ...config, out: 1n })).toThrow(Failure);
  });
});
