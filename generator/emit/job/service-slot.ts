import type { Code } from "../../code/code.js";
import { type BundleName, bundleNames, type SlotNames } from "./slot-names.js";

/** What a service fills the slot with, and what is made of it. */
export interface ServiceSlot {
  readonly names: SlotNames;
  /** The way to the bundle's folder. */
  readonly bundleFolder: string;
  /** The service's own type of the model with the slot, as code names it. */
  readonly type: Code;
  /** The model that the slot is filled with: its name, its type as it is read, and as it may come over the wire. */
  readonly model: string;
  readonly read: Code;
  readonly wire: Code;
  /** Its type as it is sent, and what checks that; undefined where it is checked and typed as what is read. */
  readonly input: Code;
  readonly inputCheck: InputCheck | undefined;
  /** Whether JSON's own type for the slot on the wire, that of objects, is also this model's. */
  readonly isObject: boolean;
  /** Whether the bundle's models are written as XML. */
  readonly hasXml: boolean;
}

/** A validator, and the titles for its messages. */
export interface InputCheck {
  readonly validator: Code;
  readonly titles: Code;
}

/** The names of the bundle's files, for a service's. */
export function bundleOf({ bundleFolder }: ServiceSlot): BundleName {
  return bundleNames(bundleFolder);
}
