import type { Bundle } from "../../bundle/bundle.js";
import { firstSentence } from "../../markdown/first-sentence.js";
import { page } from "../../markdown/markdown-page.js";
import { code, inline } from "../../markdown/markdown-text.js";
import { fenced, heading, link, paragraph } from "../../markdown/page-parts.js";
import { nodeIn } from "../../model/forms.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { parametersModelOf } from "../job/parameters-model.js";
import { serviceJobName } from "../job/service-files.js";
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

/** The page of a service: its job type, the UWS parameters that it sends, and its models. */
export function servicePage(
  { name, graph }: DocumentedService,
  bundle: Bundle,
  shared: ModelGraph,
  addresses: { readonly shared: string; readonly functions: string },
): string {
  const root = parametersModelOf(graph);
  const scope = pageScope(graph, name, bundle.slot, { parametersModel: root.name });
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
    heading(2, pageHeadings.parameters),
    ...paragraph("In UWS documents a field becomes what ", stub, " says; by default:"),
    ...uwsParameters(graph, root.name, slot.property),
    ...modelsPart(scope),
    ...closing(),
  ]);
}

/** How a program imports what is generated for a service. */
export function importExample(service: string, job: string, { slot }: Bundle): string {
  return [
    "// In the folder of the generated code:",
    `import { parse${slot.model}, type ${job} } from "./${service}/index.js";`,
    "",
    `const job: ${job} = parse${slot.model}(await response.json());`,
  ].join("\n");
}
