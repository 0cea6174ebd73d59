import { createHash } from "node:crypto";

/**
 * The text of a schema with other names of models and fields, so that neither a generator nor gzip has seen it all in
 * another service's. What JSON Schema has a keyword of keeps its name.
 */
export function renamed(text, index) {
  const schema = JSON.parse(text);
  const names = new Set();
  collectNames(schema, names);
  const rename = (word) => {
    const [, reference = "", name] = /^(#\/\$defs\/)?(.*)$/s.exec(word);
    return names.has(name) ? `${reference}${name}${suffix(name, index)}` : word;
  };
  return JSON.stringify(withWords(schema, rename));
}

/** A value with other words for its keys and texts. */
function withWords(value, rename) {
  if (typeof value === "string") return rename(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withWords(each, rename));
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, each]) => [rename(key), withWords(each, rename)]));
}

const keywords = new Set(
  "type title format default description examples enum const items minimum maximum pattern".split(
    " ",
  ),
);

function collectNames(schema, names) {
  if (typeof schema !== "object" || schema === null) return;
  if (typeof schema.title === "string" && schema.properties !== undefined) names.add(schema.title);
  for (const keyword of ["properties", "$defs"])
    for (const name of Object.keys(schema[keyword] ?? {})) if (!keywords.has(name)) names.add(name);
  for (const value of Object.values(schema)) collectNames(value, names);
}

/** Four letters that are the same for the same name in the same service. */
function suffix(name, index) {
  const digest = createHash("sha256").update(`${name} ${index}`).digest();
  const letters = [...digest.subarray(0, 4)].map((byte) => String.fromCharCode(97 + (byte % 26)));
  return `_${letters.join("")}`;
}
