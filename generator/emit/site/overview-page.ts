import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { XmlBundle } from "../../bundle/bundle.js";
import { slotWords } from "../../bundle/slot.js";
import { firstSentence } from "../../markdown/first-sentence.js";
import { nodeIn } from "../../model/forms.js";
import { parametersModelOf } from "../job/parameters-model.js";
import { serviceJobName } from "../job/service-job-output.js";
import { phrasing } from "./content.js";
import { linkedHeading } from "./headings.js";
import type { SiteMap } from "./site-map.js";
import { statePicture } from "./state-picture.js";

/** What stands on the page that leads to all others. */
export function overviewContent(site: SiteMap, bundle: XmlBundle): ElementContent[] {
  const { slot, states } = bundle;
  const { shared, services } = site;
  const picture =
    states &&
    statePicture(states, shared.graph, `${shared.path}#${shared.anchors.model(states.model)}`);
  const count = services.length === 1 ? "One service" : `${services.length} services`;
  return [
    h("h1", site.title),
    h("p", { className: "lead" }, [
      `${count}. Their ${slot.plural} differ in their ${slotWords(slot)} only: the other fields are those of every `,
      h("a", { href: `${shared.path}#${shared.anchors.model(slot.model)}` }, slot.model),
      ", which ",
      h("a", { href: shared.path }, bundle.title),
      " tells about.",
    ]),
    linkedHeading(2, "page.services", "Services"),
    h(
      "ul",
      { className: "cards" },
      services.map(({ name, path, graph }) => {
        const { description } = nodeIn(parametersModelOf(graph), "read")?.annotations ?? {};
        const sentence = firstSentence(description);
        return h("li", { className: "card" }, [
          h("a", { href: path }, name),
          h("code", serviceJobName(name, bundle)),
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
