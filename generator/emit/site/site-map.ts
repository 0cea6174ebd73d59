import { type Bundle, hasSlot, shortTitle } from "../../bundle/bundle.js";
import type { ModelGraph } from "../../model/model-graph.js";
import type { Anchors } from "../docs/anchors.js";
import { pagePaths } from "../docs/page-paths.js";
import { pageAnchors } from "../docs/page-scope.js";
import type { ServedService } from "./input-kinds.js";

/** Which pages there are, and where. */
export interface SiteMap {
  readonly title: string;
  readonly shared: MappedPage;
  readonly services: readonly (MappedPage & ServedService)[];
  /** Whether there is a page of functions. */
  readonly hasFunctions: boolean;
}

/** A page about models. */
export interface MappedPage {
  readonly title: string;
  /** Its file, which is its address too: names have nothing that an address would escape. */
  readonly path: string;
  readonly graph: ModelGraph;
  readonly anchors: Anchors;
}

/** The page that leads to all others. */
export const overviewPath = "index.html";

/** The page of the functions that every service has, where services fill a slot. */
export const functionsPath = "functions.html";

/** The map of a site. */
export function siteMap(
  bundle: Bundle,
  shared: ModelGraph,
  services: readonly ServedService[],
): SiteMap {
  const names = [bundle.name, ...services.map(({ name }) => name)];
  const paths = pagePaths(names, ".html", [overviewPath, functionsPath]);
  const mapped = (name: string, title: string, graph: ModelGraph): MappedPage => ({
    title,
    path: paths.get(name) ?? `${name}.html`,
    graph,
    anchors: pageAnchors(graph, title, bundle),
  });
  return {
    title: `${shortTitle(bundle)} services`,
    shared: mapped(bundle.name, bundle.title, shared),
    services: services.map(({ name, graph }) => ({ name, ...mapped(name, name, graph) })),
    hasFunctions: hasSlot(bundle),
  };
}
