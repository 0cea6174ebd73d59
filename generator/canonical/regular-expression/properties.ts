import { type CaseFolding, foldItems } from "./case-folding.js";
import { type CharacterSet, itemsSet } from "./character-set.js";
import { untranslatable } from "./problem.js";

/**
 * What stands in the braces of Rust's `\p{…}`: a value, or a property, a comparison and a value. Rust
 * reads `!=` as it does `=`.
 */
export function propertySet(text: string, folding: CaseFolding): CharacterSet {
  const [, name, value] = /^([^=:!]*)(?:!=|=|:)(.*)$/su.exec(text) ?? [];
  const property =
    name === undefined || value === undefined ? loneProperty(text) : namedProperty(name, value);
  if (property === undefined) {
    throw untranslatable(`ECMAScript has no Unicode property "${text}"`);
  }
  return itemsSet(foldItems([property], folding));
}

/** A general category, a binary property or a script, in that order, as Rust looks them up. */
function loneProperty(value: string): string | undefined {
  return firstKnown("", value) ?? firstKnown("Script=", value);
}

function namedProperty(name: string, value: string): string | undefined {
  switch (name.replaceAll(/[\s_-]/gu, "").toLowerCase()) {
    case "gc":
    case "generalcategory":
      return firstKnown("General_Category=", value);
    case "sc":
    case "script":
      return firstKnown("Script=", value);
    case "scx":
    case "scriptextensions":
      return firstKnown("Script_Extensions=", value);
    default:
      return undefined;
  }
}

/**
 * Rust compares names without regard to case, spaces, hyphens, underscores and a leading "is";
 * ECMAScript takes one spelling, so the likely ones are tried.
 */
function firstKnown(prefix: string, value: string): string | undefined {
  for (const spelling of spellings(value)) {
    const property = `\\p{${prefix}${spelling}}`;
    if (isKnown(property)) {
      return property;
    }
  }
  return undefined;
}

function spellings(value: string): readonly string[] {
  const bare = value.trim().replace(/^is[\s_-]*(?=.)/iu, "");
  return [value, bare].flatMap((name) => {
    const words = name.split(/[\s_-]+/u).map(capitalised);
    return [name, words.join("_"), name.toUpperCase()];
  });
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}

function isKnown(property: string): boolean {
  if (!/^\\p\{[\w=]+\}$/.test(property)) {
    return false;
  }
  try {
    return new RegExp(property, "u").unicode;
  } catch {
    return false;
  }
}
