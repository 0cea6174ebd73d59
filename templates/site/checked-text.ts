import { type Place, placesOf, syntaxError } from "./places.js";
import { isPlainObject, type PrintedToken, printedValue } from "./printed-value.js";
import type { Outcome, ServiceIssue, ServiceScript } from "./service-script.js";
import { type Language, tokens } from "./tokens.js";

/** What can be pasted. */
export type InputKind = "job" | "parameters" | "xml";

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
export function checkedText(service: ServiceScript, kind: InputKind, text: string): CheckedText {
  if (kind === "xml") return checkedXml(service, text);
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    const found = syntaxError(text) ?? { message: "This is no JSON.", offset: 0, length: 1 };
    return { issues: [{ path: [], ...found }] };
  }
  const outcome = kind === "job" ? service.parseJob(input) : service.parseParameters(input);
  if (outcome.issues !== undefined) return { issues: marked(outcome.issues, text, false) };
  return kind === "job"
    ? jobForms(service, input, outcome)
    : parametersForms(service, input, outcome);
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

function checkedXml(service: ServiceScript, text: string): CheckedText {
  const { issues, value } = service.parseXml(text);
  if (issues !== undefined) return { issues: marked(issues, text, true) };
  return {
    forms: [json(value), typescript(service, "summary", service.xmlType, value)],
    filled: [],
  };
}

function jobForms(service: ServiceScript, input: unknown, { value }: Outcome): CheckedText {
  const { property, wireProperty } = service.slot;
  const wire = isPlainObject(input) ? input : {};
  const original = { ...wire, [property]: wire[wireProperty] };
  // Safe: the service's own function has just made the value.
  const job = value as never;
  return {
    forms: [
      json(service.jobToJson(job), input),
      xml(() => service.jobToXml(job, layout)),
      typescript(service, "job", service.jobType, value, original),
    ],
    filled: addedPaths(value, original, ""),
  };
}

function parametersForms(service: ServiceScript, input: unknown, { value }: Outcome): CheckedText {
  // Safe: the service's own function has just made the value.
  const parameters = value as never;
  return {
    forms: [
      json(service.parametersToJson(parameters), input),
      xml(() => service.parametersToXml(parameters, layout)),
      typescript(service, "parameters", service.parametersType, value, input),
    ],
    filled: addedPaths(value, input, ""),
  };
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
  { module }: ServiceScript,
  name: string,
  type: string,
  value: unknown,
  original?: unknown,
): Form {
  return {
    label: "TypeScript",
    language: "typescript",
    tokens: [
      ...tokens("typescript", `import type { ${type} } from "${module}";\n\n`),
      ...tokens("typescript", `const ${name}: ${type} = `),
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
