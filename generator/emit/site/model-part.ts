import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { block, inline } from "../../markdown/markdown-text.js";
import { line } from "../../markdown/page-parts.js";
import type { Model } from "../../model/model-graph.js";
import { type Fact, fieldFacts } from "../docs/field-facts.js";
import { exampleParts } from "../docs/field-section.js";
import { type DocumentedField, fieldsOf, isMarkedDeprecated } from "../docs/fields.js";
import { modelClosing, modelOpening } from "../docs/model-section.js";
import type { PageScope } from "../docs/page-scope.js";
import { fieldExamples } from "../docs/shown-examples.js";
import { blocks, type Painter, phrasing } from "./content.js";
import { linkedHeading } from "./headings.js";

/** Everything about one model: what it is, and each of its fields. */
export function modelPart(model: Model, scope: PageScope, paint: Painter): Element {
  const fields = fieldsOf(model, scope);
  const anchor = scope.anchors.model(model.name);
  return h("section", { className: "model" }, [
    linkedHeading(2, anchor, model.name),
    ...blocks(modelOpening(model, scope), paint),
    ...(fields.length === 0
      ? []
      : [
          h(
            "div",
            { className: "fields" },
            fields.map((field) => fieldPart(model.name, field, scope, paint)),
          ),
        ]),
    ...blocks(modelClosing(model, fields, scope), paint),
  ]);
}

function fieldPart(
  model: string,
  field: DocumentedField,
  scope: PageScope,
  paint: Painter,
): Element {
  const { name, title, node } = field;
  const { annotations } = node;
  const anchor = scope.anchors.field(model, name);
  const [type, ...facts] = fieldFacts(model, field, scope);
  // A type that ends in "or null" says it already.
  const isSaid = shownWords(type?.words ?? []).endsWith("null");
  const badges = facts.filter(
    ({ label, words }) => label.length === 0 && !(isSaid && shownWords(words) === "May be null"),
  );
  const labelled = facts.filter(({ label }) => label.length > 0);
  const shownName = shownText(name);
  return h("section", { className: "field" }, [
    h("div", { className: "field-head" }, [
      linkedHeading(3, anchor, shownName, [h("code", shownName)]),
      h("span", { className: "type" }, phrasing(type?.words ?? [])),
      ...(isMarkedDeprecated(annotations)
        ? [h("span", { className: "badge warn" }, "Deprecated")]
        : []),
      ...badges.map(badge),
    ]),
    h("p", { className: "field-title" }, phrasing(inline(title))),
    ...blocks(
      block(annotations.description === title ? "" : (annotations.description ?? "")),
      paint,
    ),
    ...(labelled.length === 0 ? [] : [factList(labelled)]),
    ...blocks(exampleParts(fieldExamples(field, scope)), paint),
  ]);
}

function badge({ words }: Fact): Element {
  const content = phrasing(words);
  const [first] = content;
  const isRequired = first?.type === "text" && first.value === "Required";
  return h("span", { className: isRequired ? ["badge", "required"] : ["badge"] }, content);
}

function factList(facts: readonly Fact[]): Element {
  return h(
    "dl",
    { className: "facts" },
    facts.map(({ label, words }) =>
      h("div", [h("dt", phrasing(line(label))), h("dd", phrasing(words))]),
    ),
  );
}

/** A name as it can be seen; the empty one as quotes. */
function shownText(name: string): string {
  const [node] = inline(name);
  return node !== undefined && "value" in node ? node.value : '""';
}

function shownWords(words: Fact["words"]): string {
  return words.map((node) => ("value" in node ? node.value : "")).join("");
}

/** Several models. */
export function modelParts(scope: PageScope, paint: Painter): ElementContent[] {
  return [...scope.graph.models.values()].map((model) => modelPart(model, scope, paint));
}
