import { type Bundle, hasSlot } from "../../bundle/bundle.js";
import { firstSentence } from "../../markdown/first-sentence.js";
import { page } from "../../markdown/markdown-page.js";
import { code, inline } from "../../markdown/markdown-text.js";
import { heading, line, link, list, paragraph } from "../../markdown/page-parts.js";
import { nodeIn } from "../../model/forms.js";
import { slotTypeName } from "../job/slot-type-name.js";
import { closing } from "./closing.js";
import type { DocumentedService } from "./service-page.js";

/** The page that leads to all others. */
export function indexPage(
  bundle: Bundle,
  services: readonly DocumentedService[],
  addressOf: (name: string) => string,
  functions: string,
): string {
  const entries = services.map(({ name, graph }) => {
    const [root] = graph.roots;
    const { description } = (root && nodeIn(root, "read"))?.annotations ?? {};
    const sentence = firstSentence(description);
    const type = hasSlot(bundle) ? line(" (", code(slotTypeName(name, bundle)), ")") : [];
    const entry = line(link(inline(name), addressOf(name)), type);
    return sentence.length === 0 ? entry : line(entry, ": ", sentence);
  });
  return page([
    heading(1, "Services"),
    ...list(entries),
    ...paragraph(
      "The models that all services share: ",
      link(inline(bundle.title), addressOf(bundle.name)),
    ),
    ...(hasSlot(bundle)
      ? paragraph("What can be done with them: ", link(inline("Functions"), functions))
      : []),
    ...closing(),
  ]);
}
