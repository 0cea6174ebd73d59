/** A text without its byte order mark, and with `\n` for every line end (XML 1.0 section 2.11). */
export function laidOut(text: string): string {
  const unmarked = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked;
}
