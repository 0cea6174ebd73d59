import { type Bundle, hasSlot } from "../../bundle/bundle.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { FunctionDocs } from "./function-docs.js";
import { functionsPage } from "./functions-page.js";
import { indexPage } from "./index-page.js";
import { pagePaths } from "./page-paths.js";
import { type DocumentedService, servicePage } from "./service-page.js";
import { sharedPage } from "./shared-page.js";

/**
 * The documentation as Markdown files by path: `index.md`, a page for the models that all services share,
 * one for the functions where services fill a slot, and one for each service.
 */
export function emitDocs(
  bundle: Bundle,
  shared: ModelGraph,
  services: readonly DocumentedService[],
  functions: readonly FunctionDocs[],
): ReadonlyMap<string, string> {
  const names = [bundle.name, ...services.map(({ name }) => name)];
  const paths = pagePaths(names, ".md", [indexPath, functionsPath]);
  const pathOf = (name: string): string => paths.get(name) ?? `${name}.md`;
  const addressOf = (name: string): string => encodeURI(pathOf(name));
  return new Map([
    [indexPath, indexPage(bundle, services, addressOf, functionsPath)],
    [pathOf(bundle.name), sharedPage(bundle, shared)],
    ...(hasSlot(bundle)
      ? [
          [
            functionsPath,
            functionsPage(functions, bundle, shared, services[0]?.name, addressOf(bundle.name)),
          ] as const,
        ]
      : []),
    ...services.map(
      (service) =>
        [
          pathOf(service.name),
          servicePage(service, bundle, shared, {
            shared: addressOf(bundle.name),
            functions: functionsPath,
          }),
        ] as const,
    ),
  ]);
}

const indexPath = "index.md";

const functionsPath = "functions.md";
