import type { Slot } from "../../bundle/slot.js";
import type { XmlBinding } from "../../bundle/xml-binding.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { type Anchors, anchorsOf } from "./anchors.js";
import { pageHeadings } from "./page-headings.js";

/** What a page is about, for everything that is written on it. */
export interface PageScope {
  readonly graph: ModelGraph;
  readonly anchors: Anchors;
  /** Where services put their models, where the page is about a bundle that has such a place. */
  readonly slot?: Slot;
  /** How the models are written as XML, where the page is to say so. */
  readonly xml?: XmlBinding;
  /** The model whose fields become UWS parameters, where the page has it. */
  readonly parametersModel?: string;
}

/** The scope of a page about models. */
export function pageScope(
  graph: ModelGraph,
  title: string,
  slot: Slot | undefined,
  more: Pick<PageScope, "xml" | "parametersModel">,
): PageScope {
  return { graph, anchors: pageAnchors(graph, title), ...(slot && { slot }), ...more };
}

/** The anchors of the page that has this title. */
export function pageAnchors(graph: ModelGraph, title: string): Anchors {
  return anchorsOf(graph, [title, ...Object.values(pageHeadings)]);
}
