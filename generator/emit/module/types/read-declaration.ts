import type { Documentation } from "../../../code/documentation.js";

/** A type as TypeScript writes it, read into its parts. */
export type TypeNode =
  | { readonly kind: "name" | "literal"; readonly text: string }
  | { readonly kind: "union" | "intersection"; readonly members: readonly TypeNode[] }
  | { readonly kind: "array" | "readonly"; readonly of: TypeNode }
  | { readonly kind: "tuple"; readonly elements: readonly TupleElement[] }
  | { readonly kind: "object"; readonly members: readonly Member[] }
  /** An object with any of some keys, whose type is known as a text. */
  | { readonly kind: "record"; readonly keys: string; readonly values: TypeNode };

/** One element of a tuple, or the list that its rest is. */
export interface TupleElement {
  readonly isRest: boolean;
  readonly type: TypeNode;
}

/** One property of an object type, or its index signature. */
export interface Member {
  /** As it is written: `name`, `"a name"`, `[k: string]`. */
  readonly key: string;
  readonly isOptional: boolean;
  readonly type: TypeNode;
  /** What is said of it, added to what was read. */
  readonly docs?: Documentation;
}

/** A declaration of an interface or of a type alias: its name is what it was asked to be called. */
export interface Declaration {
  readonly kind: "interface" | "type";
  readonly type: TypeNode;
}

/**
 * Reads a declaration as json-schema-to-typescript writes it, without the compiler, which takes longer to load than all
 * of this takes to run. Comments in it say what the schema's own documentation says better, and are passed over.
 *
 * @throws Error where the text is none that json-schema-to-typescript writes.
 */
export function readDeclaration(text: string): Declaration {
  const reader: Reader = { tokens: tokensOf(text), position: 0 };
  expect(reader, "export");
  const kind = expect(reader, "interface", "type");
  take(reader);
  if (kind === "type") expect(reader, "=");
  const type = readType(reader);
  if (peek(reader) === ";") take(reader);
  if (peek(reader) !== undefined) throw unexpected(reader);
  return { kind: kind === "type" ? "type" : "interface", type };
}

interface Reader {
  readonly tokens: readonly string[];
  position: number;
}

/** Comments, texts, the dots of a rest element, words (with their dots, as in `Temporal.Instant`), signs. */
const token = /\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|\.\.\.|[^\s()[\]{}|&?:,;"=]+|\S/g;

function tokensOf(text: string): readonly string[] {
  return (text.match(token) ?? []).filter((each) => !each.startsWith("/*"));
}

function peek({ tokens, position }: Reader): string | undefined {
  return tokens[position];
}

function take(reader: Reader): string {
  const taken = peek(reader);
  if (taken === undefined) throw unexpected(reader);
  reader.position += 1;
  return taken;
}

function expect(reader: Reader, ...wanted: readonly string[]): string {
  if (!wanted.includes(peek(reader) ?? "")) throw unexpected(reader);
  return take(reader);
}

function unexpected({ tokens, position }: Reader): Error {
  const before = tokens.slice(Math.max(0, position - 10), position).join(" ");
  return new Error(
    `json-schema-to-typescript wrote something else than was expected after: ${before}`,
  );
}

function readType(reader: Reader): TypeNode {
  return readSeparated(reader, "|", "union", () =>
    readSeparated(reader, "&", "intersection", () => readOperand(reader)),
  );
}

function readSeparated(
  reader: Reader,
  separator: string,
  kind: "union" | "intersection",
  readMember: () => TypeNode,
): TypeNode {
  if (peek(reader) === separator) take(reader);
  const first = readMember();
  if (peek(reader) !== separator) return first;
  const members = [first];
  while (peek(reader) === separator) {
    take(reader);
    members.push(readMember());
  }
  return { kind, members };
}

function readOperand(reader: Reader): TypeNode {
  if (isModifier(reader)) {
    take(reader);
    return { kind: "readonly", of: readOperand(reader) };
  }
  let type = readPrimary(reader);
  // What follows without a separator may be an index signature.
  while (peek(reader) === "[" && reader.tokens[reader.position + 1] === "]") {
    reader.position += 2;
    type = { kind: "array", of: type };
  }
  return type;
}

/** Whether what is next is TypeScript's own `readonly` before a list, and not a model that is called so. */
function isModifier({ tokens, position }: Reader): boolean {
  const [word, first = "", second = "", third = ""] = tokens.slice(position, position + 4);
  if (word !== "readonly" || !/^[[({"\w$-]/.test(first)) return false;
  // What follows a property's type is the next property, or the brackets of a list of such models.
  const isNextProperty = first === "[" ? third === ":" : second === ":" || second === "?";
  return !isNextProperty && !(first === "[" && second === "]");
}

function readPrimary(reader: Reader): TypeNode {
  const first = take(reader);
  if (first === "(") {
    const type = readType(reader);
    expect(reader, ")");
    return type;
  }
  if (first === "[") return readTuple(reader);
  if (first === "{") return readObject(reader);
  if (/^["\d-]/.test(first)) return { kind: "literal", text: first };
  return { kind: "name", text: first };
}

function readTuple(reader: Reader): TypeNode {
  const elements: TupleElement[] = [];
  while (peek(reader) !== "]") {
    const isRest = peek(reader) === "...";
    if (isRest) take(reader);
    elements.push({ isRest, type: readType(reader) });
    if (peek(reader) !== "]") expect(reader, ",");
  }
  take(reader);
  return { kind: "tuple", elements };
}

function readObject(reader: Reader): TypeNode {
  const members: Member[] = [];
  while (peek(reader) !== "}") {
    const key = readKey(reader);
    const isOptional = peek(reader) === "?";
    if (isOptional) take(reader);
    expect(reader, ":");
    members.push({ key, isOptional, type: readType(reader) });
    if (peek(reader) === "," || peek(reader) === ";") take(reader);
  }
  take(reader);
  return { kind: "object", members };
}

/** A name, or `[k: string]`. */
function readKey(reader: Reader): string {
  const first = take(reader);
  if (first !== "[") return first;
  const name = take(reader);
  expect(reader, ":");
  const type = take(reader);
  expect(reader, "]");
  return `[${name}: ${type}]`;
}
