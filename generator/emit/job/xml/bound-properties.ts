import type { ModelElement } from "../../../bundle/xml-binding.js";

/** The properties of the model that an element binds, or says that it leaves out. */
export function boundProperties(element: ModelElement, slotProperty: string): ReadonlySet<string> {
  const bound = new Set(Object.keys(element.unbound ?? {}));
  for (const { property, present } of element.attributes ?? []) {
    if (property !== undefined) bound.add(property);
    if (present !== undefined) bound.add(present);
  }
  for (const { property, slot, parts } of element.content ?? []) {
    if (property !== undefined) bound.add(property);
    if (slot === true) bound.add(slotProperty);
    for (const part of parts ?? []) {
      if (part.property !== undefined) bound.add(part.property);
    }
  }
  return bound;
}
