/** How wide a line of generated code may be. */
export const lineWidth = 100;

/** A list between brackets. */
export interface BracketedList {
  /** What stands before it on its line, the opening bracket included. */
  readonly before: string;
  readonly items: readonly string[];
  /** What stands after it, the closing bracket included. */
  readonly after: string;
  /** What stands after the last item where each has a line of its own. */
  readonly lastComma: "," | "";
  /** Whether the items have lines of their own; without it, where they are too long for one. */
  readonly layout?: "line" | "lines" | undefined;
}

/** A list on one line, or each item on its own. */
export function laidOut({ before, items, after, lastComma, layout }: BracketedList): string {
  const line = before + items.join(", ") + after;
  const isBroken = layout === undefined ? line.length > lineWidth : layout === "lines";
  if (!isBroken || items.length === 0) return line;
  return `${before}\n  ${items.join(",\n  ")}${lastComma}\n${after}`;
}
