/** JSON as Python writes it, where infinite numbers are `Infinity`, `-Infinity` and `NaN`. */
const tokens = /"(?:[^"\\]|\\.)*"|Infinity|NaN/g;

/**
 * Reads JSON that may have `Infinity`, `-Infinity` and `NaN` in it, which `JSON.parse` refuses.
 *
 * @throws SyntaxError where the text is no JSON otherwise.
 */
export function parseJson(text: string): unknown {
  if (!/Infinity|NaN/.test(text)) return JSON.parse(text);
  const notANumber = unusedText(text);
  const standard = text.replace(tokens, (token) => {
    if (token === "Infinity") return "1e999";
    return token === "NaN" ? JSON.stringify(notANumber) : token;
  });
  return JSON.parse(standard, (_, value: unknown) => (value === notANumber ? Number.NaN : value));
}

/** The same as `JSON.stringify`, with infinite numbers as Python writes them. */
export function jsonText(value: unknown): string {
  const marks = new Map<string, string>();
  const plain = JSON.stringify(value);
  const start = unusedText(plain);
  const marked = JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== "number" || Number.isFinite(inner)) return inner;
    const mark = `${start}${inner}`;
    marks.set(JSON.stringify(mark), String(inner));
    return mark;
  });
  return marked.replace(tokens, (token) => marks.get(token) ?? token);
}

/** A text that is no part of another one. */
function unusedText(text: string): string {
  let unused = "number";
  while (text.includes(unused)) unused += "_";
  return unused;
}
