import type { RootContent } from "mdast";
import { firstSentence } from "../../markdown/first-sentence.js";
import { heading, line, list } from "../../markdown/page-parts.js";
import { nodeIn } from "../../model/forms.js";
import { modelSection } from "./model-section.js";
import { pageHeadings } from "./page-headings.js";
import type { PageScope } from "./page-scope.js";
import { modelLink } from "./type-words.js";

/** All models of a page, with a table of contents before them where they are many. */
export function modelsPart(scope: PageScope): RootContent[] {
  const models = [...scope.graph.models.values()];
  const entries = models.map((model) => {
    const sentence = firstSentence(nodeIn(model, "read")?.annotations.description);
    const entry = modelLink(model, scope);
    return sentence.length === 0 ? entry : line(entry, ": ", sentence);
  });
  return [
    ...(models.length > 3 ? [heading(2, pageHeadings.models), ...list(entries)] : []),
    ...models.flatMap((model) => modelSection(model, scope)),
  ];
}
