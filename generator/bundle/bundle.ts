import type { JsonObject } from "../schema/schema.js";
import type { Slot } from "./slot.js";
import type { XmlBinding } from "./xml-binding.js";

/** What is to be known of an upstream's models, and how they are written as XML. */
export interface Bundle {
  /** The bundle's name, which is also its folder's in the output. */
  readonly name: string;
  readonly title: string;
  /** The title for short, such as `UWS`; see `shortTitle`. */
  readonly shortTitle?: string;
  readonly origin?: {
    readonly package: string;
    readonly version: string;
    readonly pydantic?: string;
  };
  /** Where services put models of their own; without it they share the models as they are. */
  readonly slot?: Slot;
  /** The methods of upstream's own class of the slot's model. */
  readonly methods: readonly UpstreamMethod[];
  readonly xml?: XmlBinding;
  readonly states?: States;
  readonly example?: SlotExample;
}

/** A bundle whose services fill a slot. */
export interface SlotBundle extends Bundle {
  readonly slot: Slot;
}

/** A bundle whose models are written as XML too. */
export interface XmlBundle extends SlotBundle {
  readonly xml: XmlBinding;
}

/** Whether services fill a slot of a bundle. */
export function hasSlot(bundle: Bundle): bundle is SlotBundle {
  return bundle.slot !== undefined;
}

/** Whether a bundle's models are written as XML; the documents are about the model with the slot. */
export function hasXml(bundle: Bundle): bundle is XmlBundle {
  return bundle.slot !== undefined && bundle.xml !== undefined;
}

/** What texts put before nouns: `UWS` in "a UWS document". */
export function shortTitle({ title, shortTitle: short = title }: Bundle): string {
  return short;
}

/** How the values of a model that is an enumeration follow each other. */
export interface States {
  readonly model: string;
  /** The heading of the picture. */
  readonly title: string;
  /** A sentence's beginning, before the first of them. */
  readonly opening: string;
  readonly initial: string;
  readonly transitions: readonly { readonly from: string; readonly to: readonly string[] }[];
}

/** What an example of the model with the slot has in place of the schemas' own examples. */
export interface SlotExample {
  /** The property that has the service's name. */
  readonly service?: string;
  readonly values: JsonObject;
}

/** A method of upstream's class, in upstream's words. */
export interface UpstreamMethod {
  readonly name: string;
  readonly kind?: "classmethod";
  /** The generated function that does the same. */
  readonly function: string;
  readonly description: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly type: string;
    readonly description: string;
  }[];
  readonly returns?: string;
  readonly raises?: readonly { readonly type: string; readonly description: string }[];
}
