import { readFileSync } from "node:fs";
import type { Node, ParseError } from "jsonc-parser";
import { type Diagnostic, failure, type Place } from "../diagnostics/diagnostic.js";
import { pointerTokens } from "../schema/json-pointer.js";
import type { Json } from "../schema/schema.js";
import { loadJsoncParser } from "./lazy-modules.js";

/** A JSON file as read: the value, and the text it came from so that errors can say where. */
export interface JsonFile {
  /** The path as the user named it. */
  readonly path: string;
  /** Empty where the value came from code, and so has no lines. */
  readonly text: string;
  readonly value: Json;
  /** Where in the text a place in the value is, given that it is not the same: for a part of a file. */
  readonly pointerInText?: (pointer: string) => string;
}

/**
 * Reads a JSON file.
 *
 * @param path - where it is; relative to the current folder, or absolute.
 * @param shownPath - how errors name it.
 * @throws Failure (usage) where there is no such file, it cannot be read, or it is not JSON; for the last
 * with line and column.
 */
export function readJsonFile(path: string, shownPath: string = path): JsonFile {
  return jsonFile(readTextFile(path, shownPath), shownPath);
}

/**
 * A text as a JSON file.
 *
 * @param shownPath - how errors name it.
 * @throws Failure (usage) where it is not JSON, with line and column.
 */
export function jsonFile(written: string, shownPath: string): JsonFile {
  const { text, value } = parseJson(written, shownPath);
  return { path: shownPath, text, value };
}

/** The text of a file, without a byte order mark. */
export function readTextFile(path: string, shownPath: string = path): string {
  try {
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    throw failure("unreadable-file", { error }, { file: shownPath, cause: error });
  }
}

/** The line and column, counted from 1, of the value that `pointer` leads to. */
export function positionOf(file: JsonFile, pointer: string): Pick<Diagnostic, "line" | "column"> {
  const { findNodeAtLocation, parseTree } = loadJsoncParser();
  const tree = parseTree(file.text);
  if (tree === undefined) return {};
  let node: Node | undefined = tree;
  for (const token of pointerTokens(pointer)) {
    // An object may have a key that looks like an index.
    const step: string | number =
      node?.type === "array" && /^\d+$/.test(token) ? Number(token) : token;
    node = node && findNodeAtLocation(node, [step]);
  }
  return node === undefined ? {} : lineAndColumn(file.text, node.offset);
}

/** A diagnostic about a place in `file`, with line and column worked out. */
export function located(file: JsonFile, diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.pointer === undefined) return { ...diagnostic, file: file.path };
  return { ...diagnostic, ...placeIn(file, diagnostic.pointer) };
}

/** A place in a file, with line and column worked out. */
export function placeIn(file: JsonFile, pointerInValue: string): Place {
  const pointer = file.pointerInText?.(pointerInValue) ?? pointerInValue;
  return { file: file.path, pointer, ...positionOf(file, pointer) };
}

/** What is not JSON in a text, in the parser's words (undefined where it has none), and where. */
export function jsonProblem(written: string): {
  readonly problem: string | undefined;
  readonly line: number;
  readonly column: number;
} {
  const { text } = standardJson(written);
  const { parse, printParseErrorCode } = loadJsoncParser();
  const errors: ParseError[] = [];
  parse(text, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  });
  const [first] = errors;
  return {
    problem: first === undefined ? undefined : words(printParseErrorCode(first.error)),
    ...lineAndColumn(text, first?.offset ?? 0),
  };
}

function parseJson(written: string, shownPath: string): Pick<JsonFile, "text" | "value"> {
  const { text, notANumber } = standardJson(written);
  try {
    const value: unknown =
      notANumber === undefined
        ? JSON.parse(text)
        : JSON.parse(text, (_, inner: unknown) => (inner === notANumber ? Number.NaN : inner));
    // JSON.parse gives nothing but JSON.
    return { text, value: value as Json };
  } catch (error) {
    const { problem, line, column } = jsonProblem(written);
    const place = { file: shownPath, line, column, cause: error };
    throw failure("not-json", { from: "file", problem }, place);
  }
}

/**
 * JSON as Python's `json.dumps` writes it may have `Infinity`, `-Infinity` and `NaN`, for a default of
 * `float("inf")` say: the text with what JSON has in the place of these, each as long as before.
 */
function standardJson(text: string): { readonly text: string; readonly notANumber?: string } {
  if (!/Infinity|NaN/.test(text)) return { text };
  const notANumber = unusedCharacter(text);
  const standard = text.replace(/"(?:[^"\\]|\\.)*"|Infinity|NaN/g, (token) => {
    if (token === "Infinity") return "1e999999";
    return token === "NaN" ? `"${notANumber}"` : token;
  });
  return { text: standard, notANumber };
}

/** A character of the private use area that a text does not have. */
function unusedCharacter(text: string): string {
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code)) && code < 0xf8ff) code += 1;
  return String.fromCharCode(code);
}

function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - lineStart + 1 };
}

/** `PropertyNameExpected` → `property name expected`. */
function words(code: string): string {
  return code.replace(/(?<=.)[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
