/** One thing that is wrong with a value, in the shape of a Standard Schema issue. */
export interface Issue {
  /** What is wrong, in a sentence for people. */
  readonly message: string;
  /** Where: property names and list indices, from the value's root. */
  readonly path: readonly (string | number)[];
  /** The field's title in the schema, or its name in words. */
  readonly title: string;
  /** The rule that is broken: the keyword of JSON Schema, such as `required` or `minimum`. */
  readonly rule: string;
  /** What was expected, such as `a number greater than 0`. */
  readonly expected: string;
  /** What came instead, such as `-1` or `nothing`. */
  readonly received: string;
}

/** What a parser that does not throw returns. */
export type Result<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/** How many issues the message of an error lists. */
const LISTED = 10;

/** Thrown by the parsers that throw: a value is not what its schema says. */
export class SchemaError extends Error {
  /** All problems found; the message lists the first ones. */
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[]) {
    const lines = issues.slice(0, LISTED).map(issueLine);
    const more = issues.length - lines.length;
    if (more > 0) lines.push(`- … and ${more} more`);
    super(`Invalid ${what}:\n${lines.join("\n")}`);
    this.name = "SchemaError";
    this.issues = issues;
  }
}

/**
 * The value of a result.
 *
 * @throws SchemaError if it has issues instead.
 */
export function valueOrThrow<Value>(what: string, result: Result<Value>): Value {
  if (result.issues !== undefined) throw new SchemaError(what, result.issues);
  return result.value;
}

/** A path as JavaScript writes it: `stencils[0].radius`. */
export function pathText(path: Issue["path"]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

function issueLine({ path, message }: Issue): string {
  return path.length === 0 ? `- ${message}` : `- ${pathText(path)}: ${message}`;
}
