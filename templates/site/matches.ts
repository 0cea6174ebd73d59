import type { IndexEntry, IndexedPage } from "./registry.js";

/** Something that a search found. */
export interface Match {
  readonly page: IndexedPage;
  readonly entry: IndexEntry;
}

/**
 * What has all words of a query, the best first: names before titles and descriptions, whole names before their
 * beginnings before their middles. A plain walk through all entries: it finds parts of names, needs no index to be
 * built when the page opens, and takes milliseconds for tens of thousands of fields.
 */
export function matches(
  pages: readonly IndexedPage[],
  query: string,
  limit: number,
): readonly Match[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const found: (Match & { readonly score: number })[] = [];
  for (const page of pages) {
    for (const entry of page.entries) {
      const score = scoreOf(words, entry, page);
      if (score > 0) found.push({ page, entry, score });
    }
  }
  // Sorting keeps the order of the pages among equals.
  return found.sort((one, other) => other.score - one.score).slice(0, limit);
}

function scoreOf(words: readonly string[], entry: IndexEntry, page: IndexedPage): number {
  const [, name, within, text] = entry;
  const lowerName = name.toLowerCase();
  // A model comes before fields of its name.
  let score = within === "" ? 1.5 : 1;
  for (const word of words) {
    const wordScore =
      nameScore(lowerName, word) ||
      (within.toLowerCase().includes(word) ? 8 : 0) ||
      (page.title.toLowerCase().includes(word) ? 6 : 0) ||
      textScore(text.toLowerCase(), word);
    if (wordScore === 0) return 0;
    score += wordScore;
  }
  return score;
}

function nameScore(name: string, word: string): number {
  if (name === word) return 100;
  if (name.startsWith(word)) return 60;
  const at = name.indexOf(word);
  if (at === -1) return 0;
  return /[\s_-]/.test(name[at - 1] ?? "") ? 40 : 20;
}

function textScore(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at === -1) return 0;
  return at === 0 || /\W/.test(text[at - 1] ?? "") ? 4 : 2;
}
