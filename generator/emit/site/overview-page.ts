import type { ElementContent } from "hast";
import { h } from "hastscript";
import { type Bundle, hasSlot, type SlotBundle } from "../../bundle/bundle.js";
import { slotWords } from "../../bundle/slot.js";
import { firstSentence } from "../../markdown/first-sentence.js";
import { nodeIn } from "../../model/forms.js";
import { slotTypeName } from "../job/slot-type-name.js";
import { phrasing } from "./content.js";
import { linkedHeading } from "./headings.js";
import type { MappedPage, SiteMap } from "./site-map.js";
import { statePicture } from "./state-picture.js";

/** What stands on the page that leads to all others. */
export function overviewContent(site: SiteMap, bundle: Bundle): ElementContent[] {
  const { states } = bundle;
  const { shared, services } = site;
  const picture =
    states &&
    statePicture(states, shared.graph, `${shared.path}#${shared.anchors.model(states.model)}`);
  const count = services.length === 1 ? "One service" : `${services.length} services`;
  return [
    h("h1", site.title),
    h("p", { className: "lead" }, [
      `${count}. `,
      ...(hasSlot(bundle) ? slotLead(shared, bundle) : plainLead(shared)),
    ]),
    linkedHeading(2, "page.services", "Services"),
    h(
      "ul",
      { className: "cards" },
      services.map(({ name, path, graph }) => {
        const [root] = graph.roots;
        const { description } = (root && nodeIn(root, "read"))?.annotations ?? {};
        const type = hasSlot(bundle)
          ? slotTypeName(name, bundle)
          : graph.roots.map((each) => each.name).join(", ");
        const sentence = firstSentence(description);
        return h("li", { className: "card" }, [
          h("a", { href: path }, name),
          h("code", type),
          h("p", phrasing(sentence)),
        ]);
      }),
    ),
    ...(picture === undefined || states === undefined
      ? []
      : [
          linkedHeading(2, "page.states", states.title),
          h("p", [`${states.opening} `, h("code", states.initial), "."]),
          picture,
        ]),
  ];
}

/** What services have in common where each fills the slot. */
function slotLead(shared: MappedPage, { slot, title }: SlotBundle): ElementContent[] {
  return [
    text(
      `Their ${slot.plural} differ in their ${slotWords(slot)} only: the other fields are those of every `,
    ),
    h("a", { href: `${shared.path}#${shared.anchors.model(slot.model)}` }, slot.model),
    text(", which "),
    h("a", { href: shared.path }, title),
    text(" tells about."),
  ];
}

/** What they have in common where they have models of their own. */
function plainLead({ path, title }: MappedPage): ElementContent[] {
  return [
    text("Each has models of its own. Those that all share are on the page "),
    h("a", { href: path }, title),
    text("."),
  ];
}

function text(value: string): ElementContent {
  return { type: "text", value };
}
