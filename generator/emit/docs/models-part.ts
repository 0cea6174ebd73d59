import type { RootContent } from "mdast";
import { firstSentence } from "../../markdown/first-sentence.js";
import { inline } from "../../markdown/markdown-text.js";
import { heading, line, link, list } from "../../markdown/page-parts.js";
import { modelSection } from "./model-section.js";
import { pageHeadings } from "./page-headings.js";
import type { PageScope } from "./page-scope.js";

/** All models of a page, with a table of contents before them where they are many. */
export function modelsPart(scope: PageScope): RootContent[] {
  const models = [...scope.module.models.values()];
  const entries = models.map(({ name, read, written }) => {
    const sentence = firstSentence((read ?? written)?.description);
    const entry = link(inline(name), `#${scope.anchors.model(name)}`);
    return sentence.length === 0 ? entry : line(entry, ": ", sentence);
  });
  return [
    ...(models.length > 3 ? [heading(2, pageHeadings.models), ...list(entries)] : []),
    ...models.flatMap((model) => modelSection(model, scope)),
  ];
}
