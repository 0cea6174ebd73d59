import { type Bundle, hasXml } from "../../bundle/bundle.js";
import { page } from "../../markdown/markdown-page.js";
import { code, inline } from "../../markdown/markdown-text.js";
import { heading, line, paragraph } from "../../markdown/page-parts.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { closing } from "./closing.js";
import { modelsPart } from "./models-part.js";
import { pageScope } from "./page-scope.js";

/** The page of the models that all services share. */
export function sharedPage(bundle: Bundle, graph: ModelGraph): string {
  const { origin, title } = bundle;
  const from =
    origin === undefined
      ? []
      : line(", as ", code(origin.package), " ", inline(origin.version), " defines them");
  return page([
    heading(1, title),
    ...paragraph("The models that every service shares", from, "."),
    ...(hasXml(bundle) ? paragraph("XML is that of ", inline(bundle.xml.standard), ".") : []),
    ...modelsPart(pageScope(graph, title, bundle, hasXml(bundle) ? { xml: bundle.xml } : {})),
    ...closing(),
  ]);
}
