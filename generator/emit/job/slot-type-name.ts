import type { SlotBundle } from "../../bundle/bundle.js";
import { pascalCase } from "../../canonical/names.js";

/** The name of a service's own type of the model with the slot: `vo-cutouts` → `VoCutoutsJob`. */
export function slotTypeName(service: string, { slot }: SlotBundle): string {
  return `${pascalCase(service)}${slot.model}`;
}
