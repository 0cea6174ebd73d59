import { hasXml, type SlotBundle } from "../../bundle/bundle.js";
import { type ExportedName, type, value } from "../../code/declaration.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { inputSchemaName } from "./service-slot-schemas.js";
import { slotNames } from "./slot-names.js";
import { slotTypeName } from "./slot-type-name.js";

/** What a service's index exports for the bundle's model, its own model in the slot. */
export function serviceSlotExports(
  service: string,
  bundle: SlotBundle,
  shared: ModelGraph,
): readonly ExportedName[] {
  const names = slotNames(bundle, shared);
  const { model, propertyType, propertyValue } = names;
  const toXml = (of: string): readonly ExportedName[] =>
    hasXml(bundle) ? [value(`${of}ToXml`)] : [];
  return [
    ...[`parse${model}`, `safeParse${model}`, `serialize${model}`].map(value),
    ...[value(`${names.value}Schema`), ...toXml(names.value)],
    ...[`parse${propertyType}`, `safeParse${propertyType}`].map(value),
    ...[value(inputSchemaName(names)), value(`${propertyValue}Schema`), ...toXml(propertyValue)],
    type(slotTypeName(service, bundle)),
  ];
}
