/**
 * A function of a text that remembers its results: the schemas of both modes, and of services that share models, say the
 * same texts. It must depend on nothing else.
 *
 * @param limit - how many results are kept; the next one then replaces all of them.
 */
export function remembered<Result>(
  compute: (text: string) => Result,
  limit = 10_000,
): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined || results.has(text)) {
      // Safe: the text has a result, which may be undefined.
      return known as Result;
    }
    const result = compute(text);
    if (results.size >= limit) results.clear();
    results.set(text, result);
    return result;
  };
}
