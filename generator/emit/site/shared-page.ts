import type { ElementContent } from "hast";
import { h } from "hastscript";
import { type Bundle, hasXml } from "../../bundle/bundle.js";
import { pageScope } from "../docs/page-scope.js";
import type { Painter } from "./content.js";
import { drawablePart } from "./drawable-part.js";
import { linkedHeading } from "./headings.js";
import { modelEdges } from "./model-edges.js";
import { modelParts } from "./model-part.js";
import { drawn } from "./picture.js";
import type { SidebarEntry } from "./sidebar.js";
import type { MappedPage } from "./site-map.js";
import { statePicture } from "./state-picture.js";

/** What stands on the page of the models that all services share. */
export function sharedContent(page: MappedPage, bundle: Bundle, paint: Painter): ElementContent[] {
  const { origin, states } = bundle;
  const { graph, anchors, title } = page;
  const scope = pageScope(graph, title, bundle, hasXml(bundle) ? { xml: bundle.xml } : {});
  const from = origin === undefined ? "" : `, as ${origin.package} ${origin.version} defines them`;
  const statesPicture = states && statePicture(states, graph, `#${anchors.model(states.model)}`);
  return [
    h("h1", title),
    h("p", { className: "lead" }, `The models that every service shares${from}.`),
    ...(hasXml(bundle) ? [h("p", `XML is that of ${bundle.xml.standard}.`)] : []),
    linkedHeading(2, "page.models", "Models"),
    modelPicture(page),
    ...(statesPicture === undefined || states === undefined
      ? []
      : [linkedHeading(2, "page.states", states.title), statesPicture]),
    ...modelParts(scope, paint),
  ];
}

/** What the sidebar names of it. */
export function modelEntries({ graph, anchors }: MappedPage): readonly SidebarEntry[] {
  return [...graph.models.keys()].map((name) => ({
    anchor: anchors.model(name),
    name,
    isCode: true,
  }));
}

/** Which model holds which: the first of the page and those nearest to it, where all are too many to draw. */
export function modelPicture(
  { graph, anchors, title }: MappedPage,
  outer: Pick<Parameters<typeof drawn>[0], "nodes" | "edges"> = { nodes: [], edges: [] },
): ElementContent {
  const all = {
    nodes: [
      ...outer.nodes,
      ...[...graph.models.keys()].map((name) => ({ name, address: `#${anchors.model(name)}` })),
    ],
    edges: [...outer.edges, ...modelEdges(graph)],
  };
  const { nodes, edges } = drawablePart(all);
  const isPart = nodes.length < all.nodes.length;
  const part = isPart ? ` (${nodes.length} of ${all.nodes.length})` : "";
  return drawn({
    id: "ui--models",
    title: `Which model holds which: ${title}${part}`,
    description: edges.map(({ from, to, label }) => `${from} holds ${to} (${label}).`).join(" "),
    direction: "LR",
    nodes,
    edges,
  });
}
