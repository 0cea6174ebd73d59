import type { Bundle } from "../../bundle/bundle.js";
import type { DocumentWords } from "../../bundle/document-words.js";
import type { Slot } from "../../bundle/slot.js";
import type { XmlBinding } from "../../bundle/xml-binding.js";
import { acceptanceOf, type NodeAcceptance } from "../../model/acceptance.js";
import type { ModelGraph, Side } from "../../model/model-graph.js";
import { type Anchors, anchorsOf } from "./anchors.js";
import { allPageHeadings } from "./page-headings.js";

/** What a page is about, for everything that is written on it. */
export interface PageScope {
  readonly graph: ModelGraph;
  readonly anchors: Anchors;
  /** Tells which values are right where models are read, and where they are written. */
  readonly accepts: { readonly [side in Side]: NodeAcceptance };
  /** Where services put their models, where the page is about a bundle that has such a place. */
  readonly slot?: Slot;
  /** How the models are written as XML, where the page is to say so. */
  readonly xml?: XmlBinding;
  /** The model whose fields become elements of the slot, where the page has it, and what people call these. */
  readonly slotFields?: { readonly model: string; readonly words: DocumentWords };
}

/** The scope of a page about models. */
export function pageScope(
  graph: ModelGraph,
  title: string,
  bundle: Bundle,
  more: Pick<PageScope, "xml" | "slotFields">,
): PageScope {
  const { slot } = bundle;
  const accepts = { read: acceptanceOf(graph, "read"), written: acceptanceOf(graph, "written") };
  const anchors = pageAnchors(graph, title, bundle);
  return { graph, accepts, anchors, ...(slot && { slot }), ...more };
}

/** The anchors of the page that has this title. */
export function pageAnchors(graph: ModelGraph, title: string, bundle: Bundle): Anchors {
  return anchorsOf(graph, [title, ...allPageHeadings(bundle)]);
}
