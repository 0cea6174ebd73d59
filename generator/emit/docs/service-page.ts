import { type Bundle, hasSlot, hasXml, type SlotBundle } from "../../bundle/bundle.js";
import { documentWords } from "../../bundle/document-words.js";
import { camelCase } from "../../canonical/names.js";
import { freeName, reservedWords } from "../../code/names.js";
import { firstSentence } from "../../markdown/first-sentence.js";
import { page } from "../../markdown/markdown-page.js";
import { code, inline } from "../../markdown/markdown-text.js";
import { fenced, heading, link, paragraph } from "../../markdown/page-parts.js";
import { nodeIn } from "../../model/forms.js";
import type { Model, ModelGraph } from "../../model/model-graph.js";
import { slotModelOf } from "../job/slot-model.js";
import { slotTypeName } from "../job/slot-type-name.js";
import { closing } from "./closing.js";
import { modelsPart } from "./models-part.js";
import { pageHeadings, slotFieldsHeading } from "./page-headings.js";
import { type PageScope, pageAnchors, pageScope } from "./page-scope.js";
import { slotFieldsOpening, slotFieldsPart } from "./slot-fields.js";
import { modelLink } from "./type-words.js";

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
  bundle: Bundle,
  { shared }: Addresses,
): string {
  return page([
    heading(1, name),
    ...paragraph(
      "The models of this service. Those that all services share are on the page ",
      link(inline(bundle.title), shared),
      ".",
    ),
    ...modelsPart(pageScope(graph, name, bundle, {})),
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
  const root = slotModelOf(graph);
  const scope = pageScope(graph, name, bundle, slotFieldsOf(root, bundle));
  const description = nodeIn(root, "read")?.annotations.description;
  const type = slotTypeName(name, bundle);
  const { slot } = bundle;
  const slotModel = link(
    inline(slot.model),
    `${addresses.shared}#${pageAnchors(shared, bundle.title, bundle).model(slot.model)}`,
  );
  const meaning = [code(type), " is a ", slotModel, " whose ", code(slot.property), " are "];
  const functions = link(inline("Functions"), addresses.functions);
  const elsewhere = [" has the fields of every ", inline(slot.model), ", the page ", functions];
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
    fenced("ts", importExample(name, type, bundle)),
    ...(hasXml(bundle)
      ? [
          heading(2, slotFieldsHeading(bundle)),
          ...slotFieldsOpening(bundle),
          ...slotFieldsPart(graph, root.name, bundle),
        ]
      : []),
    ...modelsPart(scope),
    ...closing(),
  ]);
}

/** What becomes of the fields in the slot in XML, where the bundle has any. */
export function slotFieldsOf(
  { name: model }: Model,
  bundle: Bundle,
): Pick<PageScope, "slotFields"> {
  return hasXml(bundle) ? { slotFields: { model, words: documentWords(bundle) } } : {};
}

/** How a program imports what is generated for a service. */
export function importExample(service: string, type: string, { slot }: SlotBundle): string {
  const value = freeName(camelCase(slot.model), reservedWords);
  return [
    "// In the folder of the generated code:",
    `import { parse${slot.model}, type ${type} } from "./${service}/index.js";`,
    "",
    `const ${value}: ${type} = parse${slot.model}(await response.json());`,
  ].join("\n");
}
