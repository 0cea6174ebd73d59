import type { RootContent } from "mdast";
import type { Model } from "../../canonical/module.js";
import { firstSentence } from "../../markdown/first-sentence.js";
import { code, type Inline, inline } from "../../markdown/markdown-text.js";
import { emphasis, line, link, paragraph, strong, table } from "../../markdown/page-parts.js";
import {
  constrainedTypeWords,
  type Field,
  isMarkedDeprecated,
  requirementWords,
} from "./fields.js";
import type { PageScope } from "./page-scope.js";
import { typeWords } from "./type-words.js";

/** The fields at a glance, each with a link to all about it. */
export function fieldTable(
  model: Model,
  fields: readonly Field[],
  scope: PageScope,
): RootContent[] {
  const rows = fields.map((field) => {
    const { name, schema, isRequired } = field;
    const anchor = `#${scope.anchors.field(model.name, name)}`;
    const requirement = requirementWords(schema, isRequired);
    return [
      link(code(name), anchor),
      typeWords(schema, scope),
      isLong(requirement) ? link(inline("Default"), anchor) : requirement,
      line(markWords(field), firstSentence(schema.description)),
    ];
  });
  return table(["Field", "Type", "Required or default", "Description"], rows);
}

/** The fields that are written otherwise than they are read. */
export function writtenTable(fields: readonly Field[], scope: PageScope): RootContent[] {
  const rows = fields.flatMap(({ name, written }) => {
    if (written === undefined) return [];
    if (written === null) return [[code(name), "not to be sent", ""]];
    const { schema, isRequired } = written;
    return [
      [code(name), constrainedTypeWords(schema, scope), requirementWords(schema, isRequired)],
    ];
  });
  return rows.length === 0
    ? []
    : [
        ...paragraph(
          strong("As written."),
          " What the service accepts differs from what it sends in these fields:",
        ),
        ...table(["Field", "Type", "Required or default"], rows),
      ];
}

/** What a reader of the table alone must not miss. */
function markWords({ schema, isRead, written }: Field): Inline {
  const marks = [
    ...(isMarkedDeprecated(schema) ? ["Deprecated."] : []),
    ...(isRead ? [] : ["Only written."]),
    ...(written === null && schema.readOnly !== true ? ["Only read."] : []),
  ];
  return marks.flatMap((mark) => line(emphasis(mark), " "));
}

/** More than a narrow column holds. */
function isLong(words: Inline): boolean {
  return words.some((node) => "value" in node && node.value.length > 30);
}
