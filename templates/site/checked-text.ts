import { type Place, placesOf, syntaxError } from "./places.js";
import { isPlainObject, type PrintedToken, printedValue } from "./printed-value.js";
import type { InputKind, Outcome, ServiceIssue, ServiceScript } from "./service-script.js";
import { type Language, tokens } from "./tokens.js";

/** What is found in a text: what is wrong with it, or the forms of what it says. */
export type CheckedText =
  | { readonly issues: readonly MarkedIssue[] }
  | { readonly forms: readonly Form[]; readonly filled: readonly string[] };

/** An issue with its place in the text. */
export interface MarkedIssue extends Place {
  readonly message: string;
  readonly path: ServiceIssue["path"];
}

/** A value in one of its forms. */
export interface Form {
  readonly label: string;
  readonly language: Language;
  readonly tokens: readonly PrintedToken[];
}

/** Checks a text with the service's own validators. */
export function checkedText(service: ServiceScript, kindName: string, text: string): CheckedText {
  const kind = service.kinds.get(kindName);
  if (kind === undefined) throw new Error(`Unknown kind of input: ${kindName}`);
  const isXml = kind.isXml === true;
  let input: unknown = text;
  if (!isXml) {
    try {
      input = JSON.parse(text);
    } catch {
      const found = syntaxError(text) ?? { message: "This is no JSON.", offset: 0, length: 1 };
      return { issues: [{ path: [], ...found }] };
    }
  }
  const outcome = kind.parse(input);
  if (outcome.issues !== undefined) return { issues: marked(outcome.issues, text, isXml) };
  return isXml ? xmlForms(service, kind, outcome) : jsonForms(service, kind, input, outcome);
}

function marked(
  issues: readonly ServiceIssue[],
  text: string,
  isXml: boolean,
): readonly MarkedIssue[] {
  const places = placesOf(issues, text, isXml);
  return issues.map(({ message, path }, index) => {
    const { offset, length } = places[index] ?? { offset: 0, length: 1 };
    return { message, path, offset, length };
  });
}

function xmlForms({ module }: ServiceScript, kind: InputKind, { value }: Outcome): CheckedText {
  return { forms: [json(value), typescript(module, kind, value)], filled: [] };
}

function jsonForms(
  { module }: ServiceScript,
  kind: InputKind,
  input: unknown,
  outcome: Outcome,
): CheckedText {
  const { toJson, toXml, slot } = kind;
  const original = slot === undefined ? input : withSlot(input, slot);
  // Safe: the service's own function has just made the value.
  const value = outcome.value as never;
  return {
    forms: [
      json(toJson === undefined ? value : toJson(value), input),
      ...(toXml === undefined ? [] : [xml(() => toXml(value, layout))]),
      typescript(module, kind, value, original),
    ],
    filled: addedPaths(value, original, ""),
  };
}

/** What came over the wire, with the property in the slot as it will be read. */
function withSlot(
  input: unknown,
  { property, wireProperty }: NonNullable<InputKind["slot"]>,
): unknown {
  const wire = isPlainObject(input) ? input : {};
  return { ...wire, [property]: wire[wireProperty] };
}

const layout = { declaration: true, indentation: "  " };

function json(value: unknown, original?: unknown): Form {
  return { label: "JSON", language: "json", tokens: printedValue(value, "json", original) };
}

function xml(write: () => string): Form {
  return { label: "XML", language: "xml", tokens: tokens("xml", writtenOrWhy(write)) };
}

/** The document; where a value has what XML cannot say, why there is none. */
function writtenOrWhy(write: () => string): string {
  try {
    return write();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return `<!-- ${message.replaceAll("--", "- -").replaceAll(">", "&gt;")} -->`;
  }
}

function typescript(
  module: string,
  { variable, type }: InputKind,
  value: unknown,
  original?: unknown,
): Form {
  return {
    label: "TypeScript",
    language: "typescript",
    tokens: [
      ...tokens("typescript", `import type { ${type} } from "${module}";\n\n`),
      ...tokens("typescript", `const ${variable}: ${type} = `),
      ...printedValue(value, "typescript", original),
      { kind: "plain", text: ";\n" },
    ],
  };
}

/** What a value has that the one that it was made from had not. */
function addedPaths(value: unknown, original: unknown, path: string): readonly string[] {
  if (Array.isArray(value) && Array.isArray(original)) {
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) => addedPaths(item, original[index], `${path}[${index}]`));
  }
  if (!isPlainObject(value) || !isPlainObject(original)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const childPath = path === "" ? key : `${path}.${key}`;
    return Object.hasOwn(original, key) ? addedPaths(child, original[key], childPath) : [childPath];
  });
}
