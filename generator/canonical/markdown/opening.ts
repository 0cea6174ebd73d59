import { listMarkerOf } from "./lines.js";

/** Is what is indented below the line a part of what the line begins? */
export function opensBlock(line: string): boolean {
  const text = line.trim();
  return (
    listMarkerOf(line) !== undefined ||
    text.endsWith(":") ||
    text.startsWith("..") ||
    /^(?:`{3}|~{3}|:\w)/.test(text)
  );
}
