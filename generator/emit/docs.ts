import type { CanonicalModule } from "../canonical/module.js";
import type { Bundle } from "../source/bundle.js";
import type { FunctionDocs } from "./docs/function-docs.js";
import { functionsPage } from "./docs/functions-page.js";
import { indexPage } from "./docs/index-page.js";
import { serviceFunctions } from "./docs/service-functions.js";
import { type DocumentedService, servicePage } from "./docs/service-page.js";
import { sharedPage } from "./docs/shared-page.js";

/**
 * The documentation as Markdown files by path: `index.md`, a page for the models that all services share,
 * one for the functions, and one for each service.
 */
export function emitDocs(
  bundle: Bundle,
  shared: CanonicalModule,
  services: readonly DocumentedService[],
  functions: readonly FunctionDocs[] = serviceFunctions(bundle, shared),
): ReadonlyMap<string, string> {
  const paths = pagePaths([bundle.name, ...services.map(({ name }) => name)]);
  const pathOf = (name: string): string => paths.get(name) ?? `${name}.md`;
  const addressOf = (name: string): string => encodeURI(pathOf(name));
  return new Map([
    [indexPath, indexPage(bundle, services, addressOf, functionsPath)],
    [pathOf(bundle.name), sharedPage(bundle, shared)],
    [
      functionsPath,
      functionsPage(functions, bundle, shared, services[0]?.name, addressOf(bundle.name)),
    ],
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

/** A path for each name; one that would be the index's or the functions', or another's in another case, gets an ending. */
function pagePaths(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set([indexPath, functionsPath]);
  const paths = new Map<string, string>();
  for (const name of names) {
    let path = `${name}.md`;
    for (let count = 2; taken.has(path.toLowerCase()); count += 1) path = `${name}-${count}.md`;
    taken.add(path.toLowerCase());
    paths.set(name, path);
  }
  return paths;
}
