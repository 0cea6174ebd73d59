import { page } from "../markdown/markdown-page.js";
import { code, type Inline, inline } from "../markdown/markdown-text.js";
import { heading, line, paragraph, strong, table } from "../markdown/page-parts.js";
import { audienceNames } from "./audiences.js";
import type { SchemaChange } from "./change.js";
import { ranked, summary } from "./text-report.js";

/** The changes as Markdown for a pull request: a table for each model. Nothing in a schema is taken for marks. */
export function markdownReport(
  changes: readonly SchemaChange[],
  names: { readonly before: string; readonly after: string },
): string {
  const models = [...new Set(changes.map(({ model }) => model))];
  return page([
    heading(2, line("What changed from ", code(names.before), " to ", code(names.after))),
    ...paragraph(summary(changes)),
    ...models.flatMap((model) => [
      heading(3, inline(model)),
      ...table(
        ["where", "what", ...audienceNames.map(([, name]) => name)],
        ranked(changes.filter((change) => change.model === model)).map(row),
      ),
    ]),
  ]);
}

function row(change: SchemaChange): readonly (Inline | string)[] {
  const { path, message, sides } = change;
  const [side] = sides;
  const only = sides.length > 1 ? "" : side === "read" ? " (as sent only)" : " (as taken only)";
  return [
    path.length === 0 ? "the model" : line(code(path.join(", "))),
    line(inline(message), only),
    ...audienceNames.map(([audience]) =>
      change[audience] === "breaking" ? strong("breaking") : change[audience],
    ),
  ];
}
