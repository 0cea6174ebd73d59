import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { SlotBundle } from "../../bundle/bundle.js";
import { plainText } from "../../markdown/safe-phrasing.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { FunctionDocs } from "../docs/function-docs.js";
import { functionsContent } from "../docs/functions-page.js";
import { blocks, type Painter, phrasing } from "./content.js";
import { linkedHeading } from "./headings.js";
import type { SidebarEntry } from "./sidebar.js";
import type { SiteMap } from "./site-map.js";

/** What stands on the page of the functions: the same as in Markdown. */
export function functionsPart(
  functions: readonly FunctionDocs[],
  { shared, services }: SiteMap,
  bundle: SlotBundle,
  graph: ModelGraph,
  paint: Painter,
): ElementContent[] {
  const content = functionsContent(functions, bundle, graph, services[0]?.name, shared.path);
  return content.flatMap((node): ElementContent[] => {
    if (node.type !== "heading") return blocks([node], paint);
    if (node.depth === 1) return [h("h1", phrasing(node.children))];
    const name = plainText(node);
    return [linkedHeading(2, functionAnchor(name), name, phrasing(node.children))];
  });
}

/** What the sidebar names of it. */
export function functionEntries(functions: readonly FunctionDocs[]): readonly SidebarEntry[] {
  return functions.map(({ name }) => ({ anchor: functionAnchor(name), name, isCode: true }));
}

/** As the renderers of Markdown make it. */
export function functionAnchor(name: string): string {
  return name.toLowerCase();
}
