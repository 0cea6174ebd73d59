import type { Entries, Node } from "../../model/node.js";
import type { Json } from "../../schema/schema.js";
import { distinctExamples } from "./distinct-examples.js";
import { textsForPattern } from "./pattern-text.js";
import { fits, mostValues } from "./values-in.js";

/**
 * An object with the entries that must be there besides the fields that it names; without such, none.
 *
 * @param named - its fields.
 * @param make - makes a value of a node.
 */
export function entriesExample(
  { count, required, keys, patterns, additional }: Entries,
  named: { readonly [name: string]: Json },
  make: (node: Node) => Json | undefined,
): { readonly [name: string]: Json } | undefined {
  const entries = new Map<string, Json>(Object.entries(named));
  const least = Math.min(count.least ?? 0, mostValues);
  const [pattern] = patterns;
  const names = [
    ...required,
    ...(keys === undefined ? [] : distinctExamples(textsIn(keys), least, make).map(String)),
    ...(pattern === undefined ? [] : textsForPattern(pattern.pattern, anyLength, least)),
    ...(keys === undefined
      ? Array.from({ length: least }, (_, index) => `key${index === 0 ? "" : index + 1}`)
      : []),
  ];
  for (const name of names) {
    if (entries.has(name) || (entries.size >= least && !required.includes(name))) continue;
    const values =
      patterns.find((each) => new RegExp(each.pattern, "u").test(name))?.values ?? additional;
    const value = typeof values === "object" ? make(values) : "text";
    if (values === false || value === undefined) continue;
    entries.set(name, value);
  }
  const isWhole = entries.size >= least && required.every((name) => entries.has(name));
  const example = Object.fromEntries(entries);
  return isWhole && fits(example) ? example : undefined;
}

/** What keys are, which are texts whether the schema says so or not. */
function textsIn(keys: Node): Node {
  return keys.kind === "any" ? (keys.when.find(({ kind }) => kind === "string") ?? keys) : keys;
}

const anyLength = { least: 0, most: Number.POSITIVE_INFINITY };
