import type { CanonicalModule } from "../canonical/module.js";
import type { Bundle } from "../source/bundle.js";
import { indexPage } from "./docs/index-page.js";
import { type DocumentedService, servicePage } from "./docs/service-page.js";
import { sharedPage } from "./docs/shared-page.js";

/**
 * The documentation as Markdown files by path: `index.md`, a page for the models that all services share,
 * and a page for each service.
 */
export function emitDocs(
  bundle: Bundle,
  shared: CanonicalModule,
  services: readonly DocumentedService[],
): ReadonlyMap<string, string> {
  const paths = pagePaths([bundle.name, ...services.map(({ name }) => name)]);
  const pathOf = (name: string): string => paths.get(name) ?? `${name}.md`;
  const addressOf = (name: string): string => encodeURI(pathOf(name));
  return new Map([
    [indexPath, indexPage(bundle, services, addressOf)],
    [pathOf(bundle.name), sharedPage(bundle, shared)],
    ...services.map(
      (service) =>
        [
          pathOf(service.name),
          servicePage(service, bundle, shared, addressOf(bundle.name)),
        ] as const,
    ),
  ]);
}

const indexPath = "index.md";

/** A path for each name; one that would be the index's, or another's in another case, gets an ending. */
function pagePaths(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set([indexPath]);
  const paths = new Map<string, string>();
  for (const name of names) {
    let path = `${name}.md`;
    for (let count = 2; taken.has(path.toLowerCase()); count += 1) path = `${name}-${count}.md`;
    taken.add(path.toLowerCase());
    paths.set(name, path);
  }
  return paths;
}
