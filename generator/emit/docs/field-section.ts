import type { RootContent } from "mdast";
import { block, code, type Inline, inline } from "../../markdown/markdown-text.js";
import {
  enumerated,
  fenced,
  heading,
  line,
  list,
  paragraph,
  strong,
} from "../../markdown/page-parts.js";
import { valueInWords } from "../../schema/json-words.js";
import type { Json } from "../../schema/schema.js";
import { type Fact, fieldFacts } from "./field-facts.js";
import { type DocumentedField, isMarkedDeprecated } from "./fields.js";
import type { PageScope } from "./page-scope.js";
import { fieldExamples } from "./shown-examples.js";

/** Everything about one field. */
export function fieldSection(
  model: string,
  field: DocumentedField,
  scope: PageScope,
): RootContent[] {
  const { name, title, node } = field;
  const { annotations } = node;
  return [
    heading(3, line(inline(`${model}:`), " ", code(name)), scope.anchors.field(model, name)),
    ...paragraph(strong(inline(title))),
    ...(isMarkedDeprecated(annotations) ? paragraph(strong("Deprecated.")) : []),
    ...block(annotations.description === title ? "" : (annotations.description ?? "")),
    ...list(fieldFacts(model, field, scope).map(factLine)),
    ...exampleParts(fieldExamples(field, scope)),
  ];
}

/** Examples: short ones on a line, long ones as blocks of code. */
export function exampleParts(examples: readonly Json[]): RootContent[] {
  const short = examples.map(valueInWords).filter((text) => text.length <= longestOnLine);
  const long = examples.filter((example) => valueInWords(example).length > longestOnLine);
  const plural = examples.length === 1 ? "Example" : "Examples";
  return [
    ...(examples.length === 0
      ? []
      : paragraph(`${plural}:`, short.length === 0 ? "" : " ", enumerated(short.map(code), ","))),
    ...long.map((example) => fenced("json", JSON.stringify(example, null, 2))),
  ];
}

const longestOnLine = 80;

function factLine({ label, words }: Fact): Inline {
  return line(label, label.length === 0 || words.length === 0 ? "" : ": ", words);
}
