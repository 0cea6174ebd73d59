/** A path for each name; one that would be another's, be it in another case, gets a number at its end. */
export function pagePaths(
  names: readonly string[],
  extension: string,
  others: readonly string[],
): ReadonlyMap<string, string> {
  const taken = new Set(others);
  const paths = new Map<string, string>();
  for (const name of names) {
    let path = `${name}${extension}`;
    for (let count = 2; taken.has(path.toLowerCase()); count += 1) {
      path = `${name}-${count}${extension}`;
    }
    taken.add(path.toLowerCase());
    paths.set(name, path);
  }
  return paths;
}
