import { freeName, isVariableName, typeWords } from "../code/names.js";
import { referencedName, referenceTo } from "../schema/reference-names.js";
import type { Schema } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/**
 * Gives each model a name that TypeScript takes and a person would choose.
 *
 * The rule: the definition's key without Pydantic's suffixes `-Input` and `-Output`; of a key with module
 * path (`pkg__mod__Model`) the last part; a generic model's `Pair[int]` becomes `PairInt`. Where two models
 * would have one name, both take the part of the module path before it too, until they differ. One whose name the
 * module has already for something else gets the suffix `Model`.
 */
export const names: Pass = {
  name: "names",
  repairs: "keys such as `Pair_int_`, `pkg__mod__Model-Input__1`, titles such as `Page[Order]`",
  apply(document, { reservedNames }) {
    const definitions = document.$defs ?? {};
    const chosen = chooseNames(definitions, reservedNames);
    const renamed = mapSchemas(document, (schema) =>
      schema.$ref === undefined
        ? schema
        : { ...schema, $ref: referenceTo(nameOf(chosen, referencedName(schema.$ref))) },
    );
    return {
      ...renamed,
      $defs: Object.fromEntries(
        Object.entries(renamed.$defs ?? {}).map(([key, schema]) => [nameOf(chosen, key), schema]),
      ),
    };
  },
};

/** What no identifier may have in it: all but letters and digits, and one odd letter (U+2E2F). */
const notInNames = /(?:[^\p{L}\p{Nd}\p{Nl}]|\u2E2F)+/u;

/** Any text as a name in Pascal case: `vo-cutouts` → `VoCutouts`, `Pair[int]` → `PairInt`. */
export function pascalCase(text: string): string {
  const joined = text
    .normalize("NFC")
    .split(notInNames)
    .filter((word) => word !== "")
    .map((word) => capital(word.charAt(0)) + word.slice(1))
    .join("");
  if (joined === "") return "Model";
  return /^\p{ID_Start}/u.test(joined) ? joined : `Model${joined}`;
}

/** A letter's capital, unless that is more than one character (`ǰ`, `ß`). */
function capital(letter: string): string {
  const upper = letter.toUpperCase();
  return upper.length === letter.length ? upper : letter;
}

/** The same with a small first letter: `vo-cutouts` → `voCutouts`. */
export function camelCase(text: string): string {
  const name = pascalCase(text);
  const capitals = /^[A-Z]+(?=[A-Z][a-z]|$)|^./.exec(name)?.[0] ?? "";
  return capitals.toLowerCase() + name.slice(capitals.length);
}

function nameOf(chosen: ReadonlyMap<string, string>, key: string): string {
  return chosen.get(key) ?? pascalCase(key);
}

/** A name for each key. Depends on the set of keys, not on their order. */
function chooseNames(
  definitions: { readonly [key: string]: Schema },
  reservedNames: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const keys = Object.keys(definitions).sort();
  const candidates = new Map(
    keys.map((key) => [key, candidateNames(key, definitions[key]?.title)]),
  );
  const chosen = new Map<string, string>();
  const longest = Math.max(0, ...[...candidates.values()].map((names) => names.length));
  let open = keys;
  for (let level = 0; level < longest && open.length > 0; level += 1) {
    const proposals = new Map(open.map((key) => [key, atLevel(candidates.get(key), level)]));
    const taken = new Set(chosen.values());
    const counts = new Map<string, number>();
    for (const name of proposals.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
    for (const [key, name] of proposals) {
      if (counts.get(name) === 1 && !taken.has(name)) chosen.set(key, name);
    }
    open = open.filter((key) => !chosen.has(key));
  }
  const taken = new Set([...chosen.values(), ...reservedNames]);
  for (const key of open) {
    const name = freeName(atLevel(candidates.get(key), 0), taken);
    chosen.set(key, name);
    taken.add(name);
  }
  const functions = new Set([...chosen.values()].flatMap((name) => functionsOf(name)));
  for (const [key, name] of chosen) {
    if (!reservedNames.has(name) && !functions.has(name)) continue;
    const suffixed = freeName(`${name}Model`, taken);
    chosen.set(key, suffixed);
    taken.add(suffixed);
  }
  return chosen;
}

/** The functions that are generated for a model, beside which no type may have the same name. */
function functionsOf(model: string): readonly string[] {
  return ["read", "validate", "write"].map((verb) => `${verb}${model}`);
}

function atLevel(names: readonly string[] | undefined, level: number): string {
  return names?.[level] ?? names?.at(-1) ?? "Model";
}

/** The names that a model may have, the shortest first. */
function candidateNames(key: string, title: string | undefined): string[] {
  const plain = key.replace(/-(?:Input|Output)(?=$|__)/, "").replace(/__\d+$/, "");
  if (isGenericTitle(title, plain)) return [pascalCase(title), pascalCase(plain)];
  const isName = isVariableName(plain) && !typeWords.has(plain);
  if (isName && !plain.includes("__") && !plain.endsWith("_")) return [plain];
  const path = plain.split("__").filter((part) => part !== "");
  return path.map((_, index) => pascalCase(path.slice(-index - 1).join("_")));
}

/** Whether the title is `Model[argument]` for the key `Model_argument_`, and so tells more than the key. */
function isGenericTitle(title: string | undefined, key: string): title is string {
  if (title === undefined || !/^\w+\[.+\]$/.test(title)) return false;
  return (
    key === title ||
    key.endsWith(title.replaceAll(/[^\w.]/g, "_")) ||
    key.startsWith(title.replace(/\[.*/, "_"))
  );
}
