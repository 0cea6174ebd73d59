import type { RootContent } from "mdast";
import { firstSentence } from "../../markdown/first-sentence.js";
import { code, type Inline, inline } from "../../markdown/markdown-text.js";
import { emphasis, line, link, paragraph, strong, table } from "../../markdown/page-parts.js";
import type { Model } from "../../model/model-graph.js";
import {
  constrainedTypeWords,
  type DocumentedField,
  isMarkedDeprecated,
  requirementWords,
} from "./fields.js";
import type { PageScope } from "./page-scope.js";
import { typeWords } from "./type-words.js";

/** The fields at a glance, each with a link to all about it. */
export function fieldTable(
  model: Model,
  fields: readonly DocumentedField[],
  scope: PageScope,
): RootContent[] {
  const rows = fields.map((field) => {
    const { name, node } = field;
    const anchor = `#${scope.anchors.field(model.name, name)}`;
    const requirement = requirementWords(field);
    return [
      link(code(name), anchor),
      typeWords(node, scope),
      isLong(requirement) ? link(inline("Default"), anchor) : requirement,
      line(markWords(field), firstSentence(node.annotations.description)),
    ];
  });
  return table(["Field", "Type", "Required or default", "Description"], rows);
}

/** The fields that are written otherwise than they are read. */
export function writtenTable(fields: readonly DocumentedField[], scope: PageScope): RootContent[] {
  const rows = fields.flatMap(({ name, written }) => {
    if (written === undefined) return [];
    if (written === null) return [[code(name), "not to be sent", ""]];
    return [[code(name), constrainedTypeWords(written.node, scope), requirementWords(written)]];
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
function markWords({ node, isRead, written }: DocumentedField): Inline {
  const { annotations } = node;
  const marks = [
    ...(isMarkedDeprecated(annotations) ? ["Deprecated."] : []),
    ...(isRead ? [] : ["Only written."]),
    ...(written === null && !annotations.isReadOnly ? ["Only read."] : []),
  ];
  return marks.flatMap((mark) => line(emphasis(mark), " "));
}

/** More than a narrow column holds. */
function isLong(words: Inline): boolean {
  return words.some((node) => "value" in node && node.value.length > 30);
}
