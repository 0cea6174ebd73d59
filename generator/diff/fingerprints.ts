import type { CanonicalSchema } from "../canonical/canonical-schema.js";
import { keywords } from "../schema/keywords.js";
import { referencedName } from "../schema/reference-names.js";
import { isJsonObject, type Schema } from "../schema/schema.js";

/** Tells what a schema of one document means, by a text that is the same for the same meaning. */
export type Fingerprint = (schema: Schema) => string;

/** The definitions of one document, by name. */
export type Definitions = ReadonlyMap<string, CanonicalSchema>;

/**
 * Fingerprints for the schemas of two documents, of which those are the same that accept the same values
 * whatever their models are called. Models that mention themselves are told apart as automata are: all that
 * look alike are one class, and classes are split until nothing changes.
 */
export function fingerprintsOf(
  before: Definitions,
  after: Definitions,
): readonly [Fingerprint, Fingerprint] {
  const documents = [before, after].map((definitions) => ({
    definitions,
    classes: new Map([...definitions.keys()].map((name) => [name, 0])),
  }));
  let count = 1;
  for (;;) {
    const known = new Map<string, number>();
    const next = documents.map(({ definitions, classes }) =>
      [...definitions].map(([name, schema]) => {
        // What was told apart stays so.
        const text = `${classes.get(name)} ${normalised(schema, classes)}`;
        const number = known.get(text) ?? known.size;
        known.set(text, number);
        return [name, number] as const;
      }),
    );
    for (const [index, document] of documents.entries())
      document.classes = new Map(next[index] ?? []);
    if (known.size === count) break;
    count = known.size;
  }
  const of = ({ classes }: { classes: ReadonlyMap<string, number> }): Fingerprint => {
    const cache = new WeakMap<Schema, string>();
    return (schema) => {
      const text = cache.get(schema) ?? normalised(schema, classes);
      cache.set(schema, text);
      return text;
    };
  };
  const [first, second] = documents.map(of);
  // Safe: there are two documents.
  return [first as Fingerprint, second as Fingerprint];
}

/** The constraints of a schema as text, in an order that does not depend on how it is written. */
function normalised(schema: Schema, classes: ReadonlyMap<string, number>): string {
  const entries = Object.entries(schema)
    .filter(([keyword]) => isConstraint(keyword))
    // What a translated pattern was before says nothing more.
    .filter(([keyword]) => keyword !== "sourcePattern" || schema.pattern === undefined)
    .map(([keyword, value]) => `${keyword}:${keywordText(keyword, value, classes)}`);
  return `{${entries.sort().join(",")}}`;
}

/** Whether a keyword excludes values. Any that is not known might, but for those that are notes. */
export function isConstraint(keyword: string): boolean {
  return keywords.get(keyword)?.role === "constraint";
}

function keywordText(
  keyword: string,
  value: unknown,
  classes: ReadonlyMap<string, number>,
): string {
  const inner = (child: unknown): string =>
    isJsonObject(child) ? normalised(child, classes) : JSON.stringify(child);
  if (keyword === "$ref" && typeof value === "string") {
    const name = referencedName(value);
    return `#${classes.get(name) ?? name}`;
  }
  const kind = keywords.get(keyword)?.value;
  if (kind === "schema map" && isJsonObject(value)) {
    const entries = Object.entries(value).map(
      ([name, child]) => `${JSON.stringify(name)}:${inner(child)}`,
    );
    return `{${entries.sort().join(",")}}`;
  }
  if (Array.isArray(value)) {
    if (keyword === "prefixItems") return `[${value.map(inner).join(",")}]`;
    const items = kind === "schemas" ? value.map(inner) : value.map(jsonText);
    // Of a `oneOf`, a member that is there twice is one too many.
    return `[${(keyword === "oneOf" ? items : [...new Set(items)]).sort().join(",")}]`;
  }
  if (kind === "schema") return inner(value);
  if (keyword === "type") return `[${jsonText(value)}]`;
  return jsonText(value);
}

/** A JSON value as text, its keys in order; numbers that JSON cannot say among them. */
function jsonText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(",")}]`;
  if (typeof value === "number") return String(value);
  if (!isJsonObject(value)) return JSON.stringify(value) ?? "";
  const entries = Object.entries(value).map(
    ([name, child]) => `${JSON.stringify(name)}:${jsonText(child)}`,
  );
  return `{${entries.sort().join(",")}}`;
}
