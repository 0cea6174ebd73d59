import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { functionsPath, overviewPath, type SiteMap } from "./site-map.js";

/** A part of a page that the sidebar leads to. */
export interface SidebarEntry {
  readonly anchor: string;
  readonly name: string;
  /** Whether its name is one of code. */
  readonly isCode?: true;
}

/** The list of all pages, with the parts of the one that it stands on. */
export function sidebar(site: SiteMap, current: string, parts: readonly SidebarEntry[]): Element {
  const item = (path: string, name: string): Element =>
    h("li", [
      path === current
        ? h("a", { href: path, ariaCurrent: "page" }, name)
        : h("a", { href: path }, name),
      ...(path === current && parts.length > 0 ? [partList(parts)] : []),
    ]);
  return h("div", { className: "sidebar-inner" }, [
    h("ul", [
      item(overviewPath, "Overview"),
      item(site.shared.path, site.shared.title),
      ...(site.hasFunctions ? [item(functionsPath, "Functions")] : []),
    ]),
    h("h2", "Services"),
    h(
      "ul",
      site.services.map(({ path, title }) => item(path, title)),
    ),
  ]);
}

function partList(parts: readonly SidebarEntry[]): Element {
  return h(
    "ul",
    { className: "parts" },
    parts.map(({ anchor, name, isCode }) => {
      const words: ElementContent =
        isCode === true ? h("code", name) : { type: "text", value: name };
      return h("li", [h("a", { href: `#${anchor}` }, [words])]);
    }),
  );
}
