import type { ElementContent } from "hast";
import { type Bundle, hasSlot } from "../../bundle/bundle.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { FunctionDocs } from "../docs/function-docs.js";
import type { DocumentedService } from "../docs/service-page.js";
import { checkerOf } from "./checker.js";
import { painterOf } from "./content.js";
import { functionEntries, functionsPart } from "./functions-page.js";
import { htmlPage } from "./html-page.js";
import { inputKinds } from "./input-kinds.js";
import { overviewContent } from "./overview-page.js";
import { siteScripts } from "./scripts.js";
import { searchIndex } from "./search-index.js";
import { serviceExamples } from "./service-example.js";
import { serviceContent, serviceEntries } from "./service-page.js";
import { modelEntries, sharedContent } from "./shared-page.js";
import { type SidebarEntry, sidebar } from "./sidebar.js";
import { functionsPath, overviewPath, siteMap } from "./site-map.js";

/**
 * The documentation as a site of static files, by path. It opens from disk, and its pages load nothing from elsewhere.
 *
 * @param generated - the generated files of all services and of what they share, by path, with `.js` in their imports:
 * the pages check with them what readers paste.
 */
export async function emitSite(
  bundle: Bundle,
  shared: ModelGraph,
  services: readonly DocumentedService[],
  generated: ReadonlyMap<string, string>,
  functions: readonly FunctionDocs[],
): Promise<ReadonlyMap<string, string>> {
  const site = siteMap(bundle, shared, services);
  const kinds = new Map(
    services.map((service) => [service.name, inputKinds(service, bundle, shared)]),
  );
  const scripts = await siteScripts([bundle.name, "runtime"], kinds, generated);
  const checker = checkerOf(scripts);
  const paint = painterOf(checker);
  const page = (
    path: string,
    title: string,
    main: readonly ElementContent[],
    parts: readonly SidebarEntry[],
  ): readonly [string, string] => [
    path,
    htmlPage({ title, main, sidebar: sidebar(site, path, parts) }, site.title, scripts),
  ];
  return new Map([
    page(overviewPath, site.title, overviewContent(site, bundle), []),
    page(
      site.shared.path,
      site.shared.title,
      sharedContent(site.shared, bundle, paint),
      modelEntries(site.shared),
    ),
    ...(hasSlot(bundle)
      ? [
          page(
            functionsPath,
            "Functions",
            functionsPart(functions, site, bundle, shared, paint),
            functionEntries(functions),
          ),
        ]
      : []),
    ...site.services.map((service) => {
      const ofService = kinds.get(service.name) ?? [];
      const examples = serviceExamples(service, ofService, bundle, shared, checker);
      const content = serviceContent(service, site, bundle, examples, paint);
      return page(service.path, service.title, content, serviceEntries(service, bundle));
    }),
    ["assets/search-index.js", searchIndex(site, bundle, functions)],
    ...scripts.files,
  ]);
}
