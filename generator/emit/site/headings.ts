import type { Element, ElementContent } from "hast";
import { h } from "hastscript";

/** A heading with a link to itself. */
export function linkedHeading(
  level: 2 | 3,
  anchor: string,
  name: string,
  content: readonly ElementContent[] = [{ type: "text", value: name }],
): Element {
  return h(`h${level}`, { id: anchor }, [
    ...content,
    h("a", { className: "anchor", href: `#${anchor}`, ariaLabel: `Link to ${name}` }, "#"),
  ]);
}
