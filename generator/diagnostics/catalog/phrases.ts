/** A suggestion for a misspelt word. */
export function didYouMean(word: string): string {
  return `Did you mean ${JSON.stringify(word)}?`;
}

/** The first ten of some names; an ellipsis stands for the others. */
export function firstNames(names: readonly string[]): string {
  return `${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}`;
}

/** The first of some paths, and how many others there are. */
export function firstPaths(paths: readonly string[], limit: number): string {
  const others = paths.length > limit ? ` and ${paths.length - limit} more` : "";
  return paths.slice(0, limit).join(", ") + others;
}

/** The end of each hint of `pull`. */
export const storedStays = "What was stored before stays as it is.";
