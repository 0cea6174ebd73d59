/** One step of a JSON pointer, escaped (RFC 6901, section 3). */
export function escapePointerToken(token: string | number): string {
  const text = String(token);
  // Nearly no token has either, and every schema of every pass asks.
  if (!text.includes("~") && !text.includes("/")) return text;
  return text.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** `pointer` and one step further. */
export function childPointer(pointer: string, ...tokens: readonly (string | number)[]): string {
  return tokens.reduce<string>((path, token) => `${path}/${escapePointerToken(token)}`, pointer);
}

/** The steps of a JSON pointer, unescaped. The empty pointer has none. */
export function pointerTokens(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value that `pointer` leads to in `document`, or undefined where it leads nowhere. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const token of pointerTokens(pointer)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, token))
      return undefined;
    if (Array.isArray(value) && token === "length") return undefined;
    // Safe: `token` is the name of an own property of this object or array.
    value = (value as { readonly [key: string]: unknown })[token];
  }
  return value;
}
