import { readFileSync } from "node:fs";
import { join } from "node:path";
import fastCheck from "fast-check";
import { describe, expect, it, test } from "vitest";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import { childPointer } from "../../generator/schema/json-pointer.js";
import {
  located,
  positionOf,
  readJsonFile,
  readTextFile,
} from "../../generator/source/json-file.js";
import { hostileJson } from "../canonical/arbitraries.js";
import { temporaryFolder } from "../temporary-folder.js";

/** The diagnostic of the usage failure that reading a file with this text ends in. */
function failureFor(text: string): Failure["diagnostic"] {
  const folder = temporaryFolder({ "a.json": text });
  try {
    readJsonFile(join(folder, "a.json"), "a.json");
  } catch (error) {
    if (error instanceof Failure && error.kind === "usage") return error.diagnostic;
    throw error;
  }
  throw new Error("It was read.");
}

describe("a JSON file", () => {
  it("is read with its text, and under the name that the user gave it", () => {
    const folder = temporaryFolder({ "a.json": '{ "b": [1, null] }\n' });
    expect(readJsonFile(join(folder, "a.json"), "./a.json")).toEqual({
      path: "./a.json",
      text: '{ "b": [1, null] }\n',
      value: { b: [1, null] },
    });
  });

  it("may begin with a byte order mark", () => {
    const folder = temporaryFolder({ "a.json": "\uFEFF{}" });
    expect(readJsonFile(join(folder, "a.json")).value).toEqual({});
    expect(readTextFile(join(folder, "a.json"))).toBe("{}");
    expect(readFileSync(join(folder, "a.json"), "utf8")).toBe("\uFEFF{}");
  });

  it.each([
    ['{\n  "a": 1,\n  b: 2\n}', 3, 3],
    ['{\n  "a": 1,\n}', 3, 1],
    ["[1, 2", 1, 6],
    ["// text\n{}", 1, 1],
    ["", 1, 1],
    ["{} {}", 1, 4],
    ["nil", 1, 1],
  ])("that is none has a line and a column: %j", (text, line, column) => {
    expect(failureFor(text)).toMatchObject({
      code: "not-json",
      severity: "error",
      file: "a.json",
      line,
      column,
    });
  });

  it.each(["['a']", "[01]", '["\t"]', "[1,]", '{"a":}'])("is not %s", (text) => {
    const { code, message, hint, line } = failureFor(text);
    expect(code).toBe("not-json");
    expect(line).toBe(1);
    expect(message).toMatch(/^This is not JSON: .+\.$/);
    expect(hint).not.toBe("");
  });
});

describe("JSON as Python writes it", () => {
  it("has numbers that JSON has not, and places in it are where they were", () => {
    const text = '{ "a": [Infinity, -Infinity, NaN, "NaN", "Infinity\\""],\n  "b": [1] }';
    const file = readJsonFile(join(temporaryFolder({ "a.json": text }), "a.json"));
    const { POSITIVE_INFINITY, NEGATIVE_INFINITY, NaN: notANumber } = Number;
    expect(file.value).toEqual({
      a: [POSITIVE_INFINITY, NEGATIVE_INFINITY, notANumber, "NaN", 'Infinity"'],
      b: [1],
    });
    expect(positionOf(file, "/a/3")).toEqual({ line: 1, column: 35 });
    expect(positionOf(file, "/b/0")).toEqual({ line: 2, column: 9 });
  });

  it("is still not JSON where something else is wrong", () => {
    expect(failureFor('{"a": NaN,\n "b": }')).toMatchObject({ line: 2, column: 7 });
  });
});

describe("what cannot be read", () => {
  it("is said to be missing, or a folder", () => {
    const folder = temporaryFolder({ "file.json": "{}", "sub/x.json": "{}" });
    const message = (path: string): string => {
      try {
        readJsonFile(join(folder, path), path);
      } catch (error) {
        if (error instanceof Failure) {
          const { code, file, message: said } = error.diagnostic;
          expect({ kind: error.kind, code, file }).toEqual({
            kind: "usage",
            code: "unreadable-file",
            file: path,
          });
          return said;
        }
        throw error;
      }
      throw new Error("It was read.");
    };
    expect(message("none.json")).toBe("There is no such file.");
    expect(message("sub")).toBe("This is a folder, not a file.");
    expect(message("file.json/x")).not.toBe("");
    expect(message("a\0b")).not.toBe("");
  });
});

describe("the position of a value", () => {
  const text = '{\n  "a/b": [\n    { "0": { "c": true } }\n  ],\n  "é~": null\n}';
  const file = { path: "a.json", text, value: JSON.parse(text) };

  it.each([
    ["", 1, 1],
    ["/a~1b", 2, 10],
    ["/a~1b/0", 3, 5],
    ["/a~1b/0/0", 3, 12],
    ["/a~1b/0/0/c", 3, 19],
    ["/é~0", 5, 9],
  ])("at %j is %i:%i", (pointer, line, column) => {
    expect(positionOf(file, pointer)).toEqual({ line, column });
  });

  it.each(["/none", "/a~1b/1", "/a~1b/x", "/a~1b/0/0/c/d"])("at %j is unknown", (pointer) => {
    expect(positionOf(file, pointer)).toEqual({});
  });

  it("is added to a diagnostic", () => {
    const diagnostic = {
      code: "not-json",
      severity: "info",
      message: "M.",
      pointer: "/a~1b",
    } as const;
    expect(located(file, diagnostic)).toEqual({
      ...diagnostic,
      file: "a.json",
      line: 2,
      column: 10,
    });
    expect(located(file, { code: "not-json", severity: "info", message: "M." })).toEqual({
      code: "not-json",
      severity: "info",
      message: "M.",
      file: "a.json",
    });
    expect(positionOf({ ...file, text: "" }, "/a~1b")).toEqual({});
  });

  it("is where the value's text begins, for any JSON", () => {
    fastCheck.assert(
      fastCheck.property(hostileJson, (json) => {
        const pretty = JSON.stringify(json, null, 2);
        const lines = pretty.split("\n");
        const visit = (value: unknown, pointer: string): void => {
          const { line = 0, column = 0 } = positionOf(
            { path: "", text: pretty, value: json },
            pointer,
          );
          const rest = [lines[line - 1]?.slice(column - 1), ...lines.slice(line)].join("\n");
          const start = JSON.stringify(value, null, 2).split("\n")[0] ?? "";
          expect(rest.startsWith(start)).toBe(true);
          if (typeof value !== "object" || value === null) return;
          for (const [key, child] of Object.entries(value))
            visit(child, childPointer(pointer, key));
        };
        visit(json, "");
      }),
    );
  });
});

test("lines may end as Windows ends them", () => {
  const text = '{\r\n  "a": 1\r\n}';
  expect(positionOf({ path: "", text, value: { a: 1 } }, "/a")).toEqual({ line: 2, column: 8 });
});
