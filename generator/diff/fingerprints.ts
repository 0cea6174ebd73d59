import type { Model, Side } from "../model/model-graph.js";
import { assertNever, type Clause, type Count, type Entries, type Node } from "../model/node.js";
import { isJsonObject } from "../schema/schema.js";

/** Tells what a node means, by a text that is the same for the same meaning. */
export type Fingerprint = (node: Node) => string;

/**
 * Fingerprints for the nodes of two documents, of which those are the same that accept the same values
 * whatever their models are called. Models that mention themselves are told apart as automata are: all that
 * look alike are one class, and classes are split until nothing changes.
 */
export function fingerprintsOf(models: readonly Model[], side: Side): Fingerprint {
  let classes: ReadonlyMap<Model, number> = new Map(models.map((model) => [model, 0]));
  let count = 1;
  for (;;) {
    const known = new Map<string, number>();
    const next = new Map<Model, number>();
    for (const model of models) {
      const node = model[side];
      // What was told apart stays so.
      const text = `${classes.get(model)} ${node && textOf(node, classes)}`;
      const number = known.get(text) ?? known.size;
      known.set(text, number);
      next.set(model, number);
    }
    classes = next;
    if (known.size === count) break;
    count = known.size;
  }
  const known = new Map<Node, string>();
  return (node) => {
    const text = known.get(node) ?? textOf(node, classes);
    known.set(node, text);
    return text;
  };
}

/** What a node accepts as text, in an order that does not depend on how it is written. */
function textOf(node: Node, classes: ReadonlyMap<Model, number>): string {
  const inner = (child: Node): string => textOf(child, classes);
  const rest = (child: Node | false | undefined): string =>
    typeof child === "object" ? inner(child) : String(child);
  switch (node.kind) {
    case "reference":
      return `#${classes.get(node.model) ?? node.model.name}`;
    case "typeParameter":
      return `<${node.name}>`;
    case "literals":
      return `values ${setText(node.values.map(jsonText))}`;
    case "null":
    case "boolean":
    case "never":
      return node.kind;
    case "number": {
      const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf, format } = node;
      const bounds = [minimum, exclusiveMinimum, maximum, exclusiveMaximum];
      return `number(${[node.isInteger, ...bounds, multipleOf, jsonText(format)].join(";")})`;
    }
    case "string": {
      const { pattern, format, sourceFormat, contentEncoding, contentMediaType } = node;
      // What a translated pattern was before says nothing more.
      const untranslated = pattern === undefined ? node.sourcePattern : undefined;
      const formats = [format, sourceFormat, contentEncoding, contentMediaType];
      const rules = [pattern, untranslated, ...formats].map(jsonText);
      return `string(${[countText(node.length), ...rules].join(";")})`;
    }
    case "list":
      return `list(${rest(node.items)};${countText(node.count)};${node.isUnique})`;
    case "tuple": {
      const items = node.items.map(inner).join();
      return `tuple(${items};${rest(node.rest)};${countText(node.count)};${node.isUnique})`;
    }
    case "dictionary":
      return `dictionary(${entriesText(node, inner)})`;
    case "object": {
      const fields = node.fields.map(({ name, node }) => `${JSON.stringify(name)}:${inner(node)}`);
      return `object(${setText(fields)};${entriesText(node, inner)})`;
    }
    case "union":
      return unionText(node, inner);
    case "intersection":
      return `all of ${setText(node.members.map(inner))}`;
    case "any":
      return `any(${node.when.map(inner).join()})`;
    case "condition":
      return `condition${setText(node.clauses.map((clause) => clauseText(clause, inner)))}`;
    default:
      return assertNever(node);
  }
}

function unionText(
  { members, distinction }: Extract<Node, { kind: "union" }>,
  inner: (node: Node) => string,
): string {
  const texts = members.map(inner);
  switch (distinction.kind) {
    case "type":
      return `types ${setText(texts)}`;
    case "tag":
      return `told by ${JSON.stringify(distinction.tag)} ${listText(texts)}`;
    case "nothing":
      return `any of ${setText(texts)}`;
  }
}

function entriesText(
  { additional, patterns, keys, count, required }: Entries,
  inner: (node: Node) => string,
): string {
  return [
    typeof additional === "object" ? inner(additional) : String(additional),
    setText(patterns.map(({ pattern, values }) => `${JSON.stringify(pattern)}:${inner(values)}`)),
    keys && inner(keys),
    countText(count),
    setText(required.map(jsonText)),
  ].join(";");
}

function clauseText({ keyword, schemas, value }: Clause, inner: (node: Node) => string): string {
  const parts = schemas.map(([key, node]) => `${JSON.stringify(key)}:${inner(node)}`);
  return `${keyword}:${value === undefined ? setText(parts) : jsonText(value)}`;
}

function countText({ least, most }: Count): string {
  return `${least}-${most}`;
}

function setText(texts: readonly string[]): string {
  return listText([...new Set(texts)]);
}

function listText(texts: readonly string[]): string {
  return `[${[...texts].sort().join()}]`;
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
