import { type Bundle, hasSlot, hasXml, type SlotBundle } from "../../bundle/bundle.js";
import { firstSentence } from "../../markdown/first-sentence.js";
import { page } from "../../markdown/markdown-page.js";
import { code, inline } from "../../markdown/markdown-text.js";
import { fenced, heading, link, paragraph } from "../../markdown/page-parts.js";
import { nodeIn } from "../../model/forms.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { parametersModelOf } from "../job/parameters-model.js";
import { serviceJobName } from "../job/service-job-output.js";
import { closing } from "./closing.js";
import { modelsPart } from "./models-part.js";
import { pageHeadings } from "./page-headings.js";
import { pageAnchors, pageScope } from "./page-scope.js";
import { modelLink } from "./type-words.js";
import { uwsParameters } from "./uws-parameters.js";

/** A service, as its page needs it. */
export interface DocumentedService {
  readonly name: string;
  readonly graph: ModelGraph;
}

/** Where other pages are. */
interface Addresses {
  readonly shared: string;
  readonly functions: string;
}

/** The page of a service: how its models are used, and what they are. */
export function servicePage(
  service: DocumentedService,
  bundle: Bundle,
  shared: ModelGraph,
  addresses: Addresses,
): string {
  return hasSlot(bundle)
    ? slotPage(service, bundle, shared, addresses)
    : plainPage(service, bundle, addresses);
}

/** The page of a service that has models beside the shared ones. */
function plainPage(
  { name, graph }: DocumentedService,
  { title }: Bundle,
  { shared }: Addresses,
): string {
  return page([
    heading(1, name),
    ...paragraph(
      "The models of this service. Those that all services share are on the page ",
      link(inline(title), shared),
      ".",
    ),
    ...modelsPart(pageScope(graph, name, undefined, {})),
    ...closing(),
  ]);
}

/** The page of a service whose model fills the slot: its type, what it becomes in XML, and its models. */
function slotPage(
  { name, graph }: DocumentedService,
  bundle: SlotBundle,
  shared: ModelGraph,
  addresses: Addresses,
): string {
  const root = parametersModelOf(graph);
  const scope = pageScope(
    graph,
    name,
    bundle.slot,
    hasXml(bundle) ? { parametersModel: root.name } : {},
  );
  const description = nodeIn(root, "read")?.annotations.description;
  const job = serviceJobName(name, bundle);
  const { slot } = bundle;
  const slotModel = link(
    inline(slot.model),
    `${addresses.shared}#${pageAnchors(shared, bundle.title).model(slot.model)}`,
  );
  const meaning = [code(job), " is a ", slotModel, " whose ", code(slot.property), " are "];
  const functions = link(inline("Functions"), addresses.functions);
  const elsewhere = [" has the fields of every ", inline(slot.model), ", the page ", functions];
  const stub = code("parametersXml");
  return page([
    heading(1, name),
    ...paragraph(firstSentence(description)),
    heading(2, pageHeadings.typescript),
    ...paragraph(...meaning, modelLink(root, scope), "."),
    ...paragraph(
      "The page ",
      link(inline(bundle.title), addresses.shared),
      ...elsewhere,
      " what can be done with one.",
    ),
    fenced("ts", importExample(name, job, bundle)),
    ...(hasXml(bundle)
      ? [
          heading(2, pageHeadings.parameters),
          ...paragraph("In UWS documents a field becomes what ", stub, " says; by default:"),
          ...uwsParameters(graph, root.name, slot.property),
        ]
      : []),
    ...modelsPart(scope),
    ...closing(),
  ]);
}

/** How a program imports what is generated for a service. */
export function importExample(service: string, job: string, { slot }: SlotBundle): string {
  return [
    "// In the folder of the generated code:",
    `import { parse${slot.model}, type ${job} } from "./${service}/index.js";`,
    "",
    `const job: ${job} = parse${slot.model}(await response.json());`,
  ].join("\n");
}
