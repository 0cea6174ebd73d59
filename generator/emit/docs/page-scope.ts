import type { CanonicalModule } from "../../canonical/module.js";
import type { Slot } from "../../canonical/slot.js";
import type { XmlBinding } from "../xml/binding.js";
import { type Anchors, anchorsOf } from "./anchors.js";

/** What a page is about, for everything that is written on it. */
export interface PageScope {
  readonly module: CanonicalModule;
  readonly anchors: Anchors;
  readonly slot: Slot;
  /** How the models are written as XML, where the page is to say so. */
  readonly xml?: XmlBinding;
}

/** The scope of a page about the models of a module. */
export function pageScope(module: CanonicalModule, slot: Slot, xml?: XmlBinding): PageScope {
  return { module, anchors: anchorsOf(module), slot, ...(xml === undefined ? {} : { xml }) };
}
