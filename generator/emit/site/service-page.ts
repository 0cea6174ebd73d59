import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { XmlBundle } from "../../bundle/bundle.js";
import { firstSentence } from "../../markdown/first-sentence.js";
import { nodeIn } from "../../model/forms.js";
import { pageHeadings } from "../docs/page-headings.js";
import { pageScope } from "../docs/page-scope.js";
import { importExample } from "../docs/service-page.js";
import { uwsParameters } from "../docs/uws-parameters.js";
import { parametersModelOf } from "../job/parameters-model.js";
import { serviceJobName } from "../job/service-job-output.js";
import { blocks, codeBlock, type Painter, painted, phrasing } from "./content.js";
import { linkedHeading } from "./headings.js";
import { modelParts } from "./model-part.js";
import type { ExampleForms, ServiceExample } from "./service-example.js";
import { modelEntries, modelPicture } from "./shared-page.js";
import type { SidebarEntry } from "./sidebar.js";
import type { MappedPage, SiteMap } from "./site-map.js";
import { tabbed } from "./tabs.js";
import { tryIt } from "./try-it.js";

/** What stands on the page of a service. */
export function serviceContent(
  page: SiteMap["services"][number],
  { shared }: SiteMap,
  bundle: XmlBundle,
  example: ServiceExample,
  paint: Painter,
): ElementContent[] {
  const { name, graph, anchors, title } = page;
  const { slot } = bundle;
  const root = parametersModelOf(graph);
  const model = root.name;
  const scope = pageScope(graph, title, slot, { parametersModel: model });
  const job = serviceJobName(name, bundle);
  const slotAddress = `${shared.path}#${shared.anchors.model(slot.model)}`;
  return [
    h("h1", name),
    h(
      "p",
      { className: "lead" },
      phrasing(firstSentence(nodeIn(root, "read")?.annotations.description)),
    ),
    h("p", [
      h("code", job),
      " is a ",
      h("a", { href: slotAddress }, slot.model),
      " whose ",
      h("code", slot.property),
      " are ",
      h("a", { href: `#${anchors.model(model)}` }, model),
      ".",
    ]),
    codeBlock(paint("typescript", importExample(name, job, bundle))),
    linkedHeading(2, parts.models, "Models"),
    modelPicture(page, {
      nodes: [{ name: job, address: slotAddress, kind: "other" }],
      edges: [{ from: job, to: model, label: slot.property }],
    }),
    linkedHeading(2, parts.example, "A whole job"),
    ...exampleTabs(example.job, paint),
    linkedHeading(2, parts.tryIt, "Try it"),
    tryIt(name, example, bundle),
    linkedHeading(2, parts.parameters, pageHeadings.parameters),
    h("p", [
      "In UWS documents a field becomes what ",
      h("code", "parametersXml"),
      " says; by default:",
    ]),
    ...blocks(uwsParameters(graph, model, slot.property), paint),
    ...modelParts(scope, paint),
  ];
}

/** Anchors of what is no model; a full stop keeps them apart from those that are. */
const parts = {
  models: "page.models",
  example: "page.example",
  tryIt: "page.try-it",
  parameters: "page.uws-parameters",
};

/** What the sidebar names of it. */
export function serviceEntries(page: MappedPage): readonly SidebarEntry[] {
  return [
    { anchor: parts.models, name: "Models" },
    { anchor: parts.example, name: "A whole job" },
    { anchor: parts.tryIt, name: "Try it" },
    { anchor: parts.parameters, name: "UWS parameters" },
    ...modelEntries(page),
  ];
}

function exampleTabs({ forms, json }: ExampleForms, paint: Painter): ElementContent[] {
  if (forms.length === 0) {
    return [
      h("p", "The schema's examples make no valid job; this is as near as they come:"),
      codeBlock(paint("json", json)),
    ];
  }
  return [
    h("p", "Made of the examples in the schemas."),
    tabbed(
      "ui--example",
      "Forms of the example",
      forms.map(({ label, tokens }) => ({ label, content: codeBlock(painted(tokens)) })),
    ),
  ];
}
