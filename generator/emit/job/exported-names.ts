import { type Bundle, hasSlot, hasXml } from "../../bundle/bundle.js";
import type { ExportDeclaration } from "../../code/declaration.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { rootSchemas } from "../module/schemas.js";
import { runtimeIndex } from "./index-files.js";
import { outputsBesideModels } from "./outputs.js";
import { serviceSlotExports } from "./service-slot-exports.js";
import { slotSchemaNames } from "./slot-schemas.js";
import { stubConstantName } from "./stub-name.js";

/**
 * The names that a bundle's index exports. A service's index exports all of them too, so that a model of the same name
 * would hide what is exported for every service.
 */
export async function bundleExportNames(
  bundle: Bundle,
  graph: ModelGraph,
): Promise<readonly string[]> {
  const schemas = rootSchemas(graph);
  const context = { graph, options: {}, header: "", schemas, writers: [] };
  const exports: ExportDeclaration[] = [];
  for (const { load } of outputsBesideModels(bundle))
    exports.push(...((await load()).exports?.(context) ?? []));
  // Of the conversions, only this one has names for users.
  const runtime = runtimeIndex(bundle, ["json-text"], "").declarations;
  return [
    ...graph.forms.declared.map(({ typeName }) => typeName),
    ...schemas.map(({ constant }) => constant),
    ...[...exports, ...runtime].flatMap((one) =>
      one.kind === "export" ? (one.names ?? []).map(({ name, as = name }) => as) : [],
    ),
  ].toSorted();
}

/** The names that a service's index exports besides its models and those of the bundle. */
export function serviceExportNames(
  service: string,
  bundle: Bundle,
  shared: ModelGraph,
): readonly string[] {
  if (!hasSlot(bundle)) return [];
  return [
    ...serviceSlotExports(service, bundle, shared).map(({ name }) => name),
    ...slotSchemaNames(bundle.slot),
    ...(hasXml(bundle) ? [stubConstantName(bundle.slot)] : []),
  ];
}
