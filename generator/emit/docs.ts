import type { CanonicalModule } from "../canonical/module.js";
import type { Bundle } from "../source/bundle.js";
import { indexPage } from "./docs/index-page.js";
import { pagePaths } from "./docs/page-paths.js";
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
  const names = [bundle.name, ...services.map(({ name }) => name)];
  const paths = pagePaths(names, ".md", [indexPath]);
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
