import type { Slot } from "../../bundle/slot.js";
import type { XmlBinding } from "../../bundle/xml-binding.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { type Anchors, anchorsOf } from "./anchors.js";
import { pageHeadings } from "./page-headings.js";

/** What a page is about, for everything that is written on it. */
export interface PageScope {
  readonly graph: ModelGraph;
  readonly anchors: Anchors;
  readonly slot: Slot;
  /** How the models are written as XML, where the page is to say so. */
  readonly xml?: XmlBinding;
  /** The model whose fields become UWS parameters, where the page has it. */
  readonly parametersModel?: string;
}

/** The scope of a page about models. */
export function pageScope(
  graph: ModelGraph,
  title: string,
  slot: Slot,
  more: Pick<PageScope, "xml" | "parametersModel">,
): PageScope {
  return { graph, anchors: pageAnchors(graph, title), slot, ...more };
}

/** The anchors of the page that has this title. */
export function pageAnchors(graph: ModelGraph, title: string): Anchors {
  return anchorsOf(graph, [title, ...Object.values(pageHeadings)]);
}
