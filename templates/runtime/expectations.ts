import type { Problem } from "./problems.js";

/** What a rule expects, in words that follow "must be". */
export function expectation({ keyword, params }: Problem): string {
  const limit = Number(params["limit"]);
  switch (keyword) {
    case "type":
      return typeWords(params["type"]);
    case "anyOf":
      return alternatives(params["alternatives"]);
    case "enum":
      return oneOf(params["allowedValues"]);
    case "const":
      return JSON.stringify(params["allowedValue"]);
    case "discriminator":
      return oneOf(params["allowedValues"]);
    case "minimum":
      return `${limit} or more`;
    case "maximum":
      return `${limit} or less`;
    case "exclusiveMinimum":
      return `greater than ${limit}`;
    case "exclusiveMaximum":
      return `less than ${limit}`;
    case "multipleOf":
      return `a multiple of ${String(params["multipleOf"])}`;
    case "minLength":
      return `at least ${counted(limit, "character")} long`;
    case "maxLength":
      return `at most ${counted(limit, "character")} long`;
    case "minItems":
      return `a list of at least ${counted(limit, "item")}`;
    case "maxItems":
    case "items":
      return `a list of at most ${counted(limit, "item")}`;
    case "minProperties":
      return `an object with at least ${counted(limit, "field")}`;
    case "maxProperties":
      return `an object with at most ${counted(limit, "field")}`;
    case "uniqueItems":
      return `a list without repeats (items ${String(params["j"])} and ${String(params["i"])} are the same)`;
    case "pattern":
      return `text that matches ${String(params["pattern"])}`;
    case "format":
      return formatWords[String(params["format"])] ?? `a valid ${String(params["format"])}`;
    case "required":
      return "given";
    case "additionalProperties":
    case "unevaluatedProperties":
    case "false schema":
      return "left out";
    default:
      return `valid by the rule "${keyword}"`;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  null: "null",
};

const formatWords: Readonly<Record<string, string>> = {
  decimal: "a decimal number such as 1.50",
  date: "a date such as 2024-10-29",
  "date-time": "a date and time such as 2024-10-29T23:57:55Z",
  "date-time-local": "a date and time without an offset such as 2024-10-29T23:57:55",
  time: "a time such as 23:57:55",
  duration: "an ISO 8601 duration such as PT10M",
  uri: "a URL such as https://example.org/",
  email: "an e-mail address",
  uuid: "a UUID",
};

function typeWords(type: unknown): string {
  const types: unknown[] = Array.isArray(type) ? type : [type];
  return types.map((name) => typeNames[String(name)] ?? String(name)).join(" or ");
}

function oneOf(values: unknown): string {
  const texts = Array.isArray(values)
    ? values.map((value) => shortened(JSON.stringify(value)))
    : [];
  const shown = texts.slice(0, mostShown);
  if (shown.length < texts.length) shown.push(`and ${texts.length - shown.length} more`);
  return shown.length > 1 ? `one of ${shown.join(", ")}` : shown.join("");
}

/** What the members of a union expect, each once. */
function alternatives(problems: unknown): string {
  // Safe: this is what `fittest` puts there.
  const members: readonly Problem[] = Array.isArray(problems) ? problems : [];
  const texts = [...new Set(members.map(expectation))];
  const shown = texts.slice(0, mostShown);
  if (shown.length < texts.length) shown.push(`one of ${texts.length - shown.length} more`);
  return shown.join(", or ");
}

/** How many values or alternatives a message names. */
const mostShown = 20;

/** A text of a length that a message can hold. */
export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** A number with what it counts. */
export function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`;
}
