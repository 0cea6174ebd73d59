import type { Slot } from "../../bundle/slot.js";
import { camelCase } from "../../canonical/names.js";
import { type Target, targetOf, targets } from "../../code/target-names.js";

/** What the stub of a service exports: `parametersXml` for the property `parameters`. */
export function stubConstantName({ property }: Pick<Slot, "property">): string {
  return `${camelCase(property)}Xml`;
}

/** The stub in a service's folder, the one file there that is the service's own; without what it ends in. */
export function stubFile({ property }: Pick<Slot, "property">): string {
  return `${propertyFile({ property })}${stubEnding}`;
}

/** The name of that file. */
export function stubName(slot: Pick<Slot, "property">, target: Target): string {
  return `${stubFile(slot)}${targetOf(target).ending}`;
}

/** Whether a file is named as the stub of some bundle, with any target. */
export function isStubName(file: string): boolean {
  return targets.some(({ ending }) => file.endsWith(`${stubEnding}${ending}`));
}

/** How files are called that are about the slot's property. */
function propertyFile({ property }: Pick<Slot, "property">): string {
  return property.replaceAll(/[^A-Za-z\d]+/g, "-");
}

const stubEnding = "-xml";
