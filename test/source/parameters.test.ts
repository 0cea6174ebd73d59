import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import { readParameters } from "../../generator/source/parameters.js";
import { temporaryFolder } from "../temporary-folder.js";

const schema = '{ "type": "object", "properties": {} }';

/** What a failure to read these paths says. */
function refused(
  paths: Parameters<typeof readParameters>[0],
  files: { readonly [path: string]: string },
): Partial<Failure> {
  const folder = temporaryFolder(files);
  try {
    readParameters(paths, (path) => join(folder, path));
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("It was read.");
}

describe("the schema files of a service's parameters", () => {
  it("may be one, which is of the validation mode", () => {
    const folder = temporaryFolder({ "cutout.json": schema });
    const files = readParameters("cutout.json", (path) => join(folder, path));
    expect(files.validation).toMatchObject({ path: "cutout.json", text: schema });
    expect(files).not.toHaveProperty("serialization");
  });

  it("may be two, one for each mode", () => {
    const folder = temporaryFolder({ "in.json": schema, "out.json": '{ "type": "array" }' });
    const files = readParameters({ validation: "in.json", serialization: "out.json" }, (path) =>
      join(folder, path),
    );
    expect(files.validation?.path).toBe("in.json");
    expect(files.serialization?.value).toEqual({ type: "array" });
  });

  it("may say nothing of what is sent", () => {
    const folder = temporaryFolder({ "in.json": schema, "out.json": "{}" });
    const paths = { validation: "in.json", serialization: "out.json" };
    expect(readParameters(paths, (path) => join(folder, path)).serialization?.value).toEqual({});
  });
});

describe("refuses", () => {
  it("a file that is not there", () => {
    expect(refused("none.json", {})).toMatchObject({
      kind: "usage",
      diagnostic: { code: "unreadable-file", file: "none.json" },
    });
  });

  it.each([
    ["[]", "a schema is an object"],
    ["null", "a schema is an object"],
    ["true", "a schema is an object"],
    ['{ "name": "package", "version": "1" }', "its keys: name, version"],
  ])("%s, which is no schema", (text, message) => {
    const failure = refused(
      { validation: "in.json", serialization: "out.json" },
      { "in.json": schema, "out.json": text },
    );
    expect(failure).toMatchObject({
      kind: "schema",
      diagnostic: { code: "not-a-schema", file: "out.json", pointer: "", line: 1, column: 1 },
    });
    expect(failure.message).toContain(message);
  });

  it("a schema that says nothing, where it is the only one", () => {
    expect(refused("in.json", { "in.json": "{}" }).message).toContain("its keys: none");
  });
});
