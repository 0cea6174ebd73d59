import type { ElementContent } from "hast";
import { h } from "hastscript";
import {
  type Bundle,
  hasSlot,
  hasXml,
  type SlotBundle,
  type XmlBundle,
} from "../../bundle/bundle.js";
import { documentWords } from "../../bundle/document-words.js";
import { modelWords, slotWords } from "../../bundle/slot.js";
import { firstSentence } from "../../markdown/first-sentence.js";
import { nodeIn } from "../../model/forms.js";
import { slotFieldsHeading } from "../docs/page-headings.js";
import { pageScope } from "../docs/page-scope.js";
import { importExample, slotFieldsOf } from "../docs/service-page.js";
import { slotFieldsOpening, slotFieldsPart } from "../docs/slot-fields.js";
import { slotModelOf } from "../job/slot-model.js";
import { slotTypeName } from "../job/slot-type-name.js";
import { blocks, codeBlock, type Painter, painted, phrasing } from "./content.js";
import { linkedHeading } from "./headings.js";
import { modelParts } from "./model-part.js";
import type { ShownExample } from "./service-example.js";
import { modelEntries, modelPicture } from "./shared-page.js";
import type { SidebarEntry } from "./sidebar.js";
import type { MappedPage, SiteMap } from "./site-map.js";
import { tabbed } from "./tabs.js";
import { tryIt } from "./try-it.js";

/** What stands on the page of a service. */
export function serviceContent(
  page: SiteMap["services"][number],
  site: SiteMap,
  bundle: Bundle,
  examples: readonly ShownExample[],
  paint: Painter,
): ElementContent[] {
  return hasSlot(bundle)
    ? slotContent(page, site, bundle, examples, paint)
    : plainContent(page, site, bundle, examples, paint);
}

/** The page of a service that has models beside the shared ones. */
function plainContent(
  page: SiteMap["services"][number],
  { shared }: SiteMap,
  bundle: Bundle,
  examples: readonly ShownExample[],
  paint: Painter,
): ElementContent[] {
  const { name, graph, title } = page;
  return [
    h("h1", name),
    h("p", { className: "lead" }, [
      "The models of this service. Those that all services share are on the page ",
      h("a", { href: shared.path }, shared.title),
      ".",
    ]),
    linkedHeading(2, parts.models, "Models"),
    modelPicture(page),
    linkedHeading(2, parts.example, exampleHeading(bundle)),
    ...examples.flatMap((example, index) => [
      ...(examples.length > 1 ? [h("p", [h("code", example.kind.words)])] : []),
      ...exampleTabs(example, paint, index === 0 ? "ui--example" : `ui--example-${index}`),
    ]),
    linkedHeading(2, parts.tryIt, "Try it"),
    tryIt(name, examples, `A value of ${name}`),
    ...modelParts(pageScope(graph, title, bundle, {}), paint),
  ];
}

/** The page of a service whose model fills the slot. */
function slotContent(
  page: SiteMap["services"][number],
  { shared }: SiteMap,
  bundle: SlotBundle,
  examples: readonly ShownExample[],
  paint: Painter,
): ElementContent[] {
  const { name, graph, anchors, title } = page;
  const { slot } = bundle;
  const root = slotModelOf(graph);
  const model = root.name;
  const scope = pageScope(graph, title, bundle, slotFieldsOf(root, bundle));
  const type = slotTypeName(name, bundle);
  const slotAddress = `${shared.path}#${shared.anchors.model(slot.model)}`;
  const [example] = examples;
  return [
    h("h1", name),
    h(
      "p",
      { className: "lead" },
      phrasing(firstSentence(nodeIn(root, "read")?.annotations.description)),
    ),
    h("p", [
      h("code", type),
      " is a ",
      h("a", { href: slotAddress }, slot.model),
      " whose ",
      h("code", slot.property),
      " are ",
      h("a", { href: `#${anchors.model(model)}` }, model),
      ".",
    ]),
    codeBlock(paint("typescript", importExample(name, type, bundle))),
    linkedHeading(2, parts.models, "Models"),
    modelPicture(page, {
      nodes: [{ name: type, address: slotAddress, kind: "other" }],
      edges: [{ from: type, to: model, label: slot.property }],
    }),
    linkedHeading(2, parts.example, exampleHeading(bundle)),
    ...(example === undefined ? [] : exampleTabs(example, paint, "ui--example")),
    linkedHeading(2, parts.tryIt, "Try it"),
    tryIt(name, examples, `A ${modelWords(slot)} or ${slotWords(slot)} of ${name}`),
    ...(hasXml(bundle)
      ? [
          linkedHeading(2, slotFieldsAnchor(bundle), slotFieldsHeading(bundle)),
          ...blocks(slotFieldsOpening(bundle), paint),
          ...blocks(slotFieldsPart(graph, model, bundle), paint),
        ]
      : []),
    ...modelParts(scope, paint),
  ];
}

/** Anchors of what is no model; a full stop keeps them apart from those that are. */
const parts = {
  models: "page.models",
  example: "page.example",
  tryIt: "page.try-it",
};

function slotFieldsAnchor(bundle: XmlBundle): string {
  return `page.${documentWords(bundle)
    .elements.toLowerCase()
    .replaceAll(/[^a-z\d]+/g, "-")}`;
}

function exampleHeading(bundle: Bundle): string {
  return hasSlot(bundle) ? `A whole ${modelWords(bundle.slot)}` : "Examples";
}

/** What the sidebar names of it. */
export function serviceEntries(page: MappedPage, bundle: Bundle): readonly SidebarEntry[] {
  return [
    { anchor: parts.models, name: "Models" },
    { anchor: parts.example, name: exampleHeading(bundle) },
    { anchor: parts.tryIt, name: "Try it" },
    ...(hasXml(bundle)
      ? [{ anchor: slotFieldsAnchor(bundle), name: documentWords(bundle).elements }]
      : []),
    ...modelEntries(page),
  ];
}

function exampleTabs(
  { kind, text, forms, isValid }: ShownExample,
  paint: Painter,
  id: string,
): ElementContent[] {
  if (isValid === false) {
    return [h("p", `No valid example of a ${kind.words} could be made from the schemas.`)];
  }
  if (forms.length === 0) return [codeBlock(paint("json", text))];
  return [
    h("p", "Made of the examples in the schemas."),
    tabbed(
      id,
      "Forms of the example",
      forms.map(({ label, tokens }) => ({ label, content: codeBlock(painted(tokens)) })),
    ),
  ];
}
