import { code, type Inline } from "../../markdown/markdown-text.js";
import { enumerated, line } from "../../markdown/page-parts.js";
import type { Node } from "../../model/node.js";
import { acceptsNull } from "../../model/nullability.js";
import { shapeOf } from "../../model/shape.js";
import { valueInWords } from "../../schema/json-words.js";
import { constraintWords } from "./constraint-words.js";
import type { DocumentedField } from "./fields.js";
import type { PageScope } from "./page-scope.js";
import { slotFieldWords } from "./slot-fields.js";
import { typeWords } from "./type-words.js";
import { fieldXmlWords } from "./xml-words.js";

/** One thing that a page says of a field besides its description. */
export interface Fact {
  /** What it is about; empty where the words say all. */
  readonly label: Inline | string;
  readonly words: Inline;
}

/** What a page says of a field besides its name, title, description and examples; its type is the first. */
export function fieldFacts(
  model: string,
  field: DocumentedField,
  scope: PageScope,
): readonly Fact[] {
  const { name, node, isRequired, isRead, written } = field;
  const { isReadOnly, isWriteOnly } = node.annotations;
  const { slot, slotFields, xml } = scope;
  const demands = constraintWords(node);
  const place =
    xml === undefined || slot === undefined ? [] : fieldXmlWords(model, field, { xml, slot });
  return [
    { label: "Type", words: typeWords(node, scope) },
    ...(demands.length === 0 ? [] : [{ label: "Constraints", words: enumerated(demands, ",") }]),
    ...requirementFacts(node, isRequired),
    ...(acceptsNull(node) ? [alone(line("May be ", code("null")))] : []),
    ...(isReadOnly ? [alone(line("Computed by the service; not to be sent"))] : []),
    ...(written === null && !isReadOnly ? [alone(line("Only read; not to be sent"))] : []),
    ...(isWriteOnly || !isRead ? [alone(line("Only written; never sent by the service"))] : []),
    ...(place.length === 0 ? [] : [{ label: "XML", words: place }]),
    ...(model === slotFields?.model && isRead
      ? [
          {
            label: `${slotFields.words.element}, by default`,
            words: slotFieldWords(name, node, slotFields.words),
          },
        ]
      : []),
  ];
}

function alone(words: Inline): Fact {
  return { label: "", words };
}

function requirementFacts(node: Node, isRequired: boolean): Fact[] {
  const { isReadOnly, default: fallback } = node.annotations;
  if (isReadOnly) return [];
  if (isRequired || fallback === undefined) {
    const requirement = alone(line(isRequired ? "Required" : "Optional"));
    if (fallback === undefined || isConstant(node)) return [requirement];
  }
  const value: Fact = { label: "Default", words: code(valueInWords(fallback)) };
  return isRequired ? [alone(line("Required")), value] : [value];
}

function isConstant(node: Node): boolean {
  const shape = shapeOf(node);
  return shape.kind === "literals" && shape.isConstant;
}
