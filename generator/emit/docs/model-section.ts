import type { RootContent } from "mdast";
import { block, code, type Inline, inline } from "../../markdown/markdown-text.js";
import {
  emphasis,
  enumerated,
  heading,
  line,
  list,
  paragraph,
  strong,
} from "../../markdown/page-parts.js";
import { nodeIn } from "../../model/forms.js";
import type { Model } from "../../model/model-graph.js";
import type { Node } from "../../model/node.js";
import { objectIn, shapeOf } from "../../model/shape.js";
import { tagsOf } from "../../model/tags.js";
import { typeParametersOf } from "../../model/type-parameters.js";
import { valueInWords } from "../../schema/json-words.js";
import { exampleParts, fieldSection } from "./field-section.js";
import { fieldTable, writtenTable } from "./field-tables.js";
import {
  constrainedTypeWords,
  type DocumentedField,
  fieldsOf,
  isMarkedDeprecated,
} from "./fields.js";
import type { PageScope } from "./page-scope.js";
import { modelExamples } from "./shown-examples.js";
import { modelLink, typeParameterWords } from "./type-words.js";
import { modelXmlWords } from "./xml-words.js";

/** Everything about one model: what it is, its fields at a glance, and each field. */
export function modelSection(model: Model, scope: PageScope): RootContent[] {
  const fields = fieldsOf(model, scope);
  return [
    heading(2, model.name, scope.anchors.model(model.name)),
    ...modelOpening(model, scope),
    ...fieldTable(model, fields, scope),
    ...modelClosing(model, fields, scope),
    ...fields.flatMap((field) => fieldSection(model.name, field, scope)),
  ];
}

/** What is said of a model before its fields. */
export function modelOpening(model: Model, scope: PageScope): RootContent[] {
  const node = nodeIn(model, "read");
  if (node === undefined) return [];
  const { title, description } = node.annotations;
  return [
    ...paragraph(title === undefined ? [] : strong(inline(title))),
    ...(isMarkedDeprecated(node.annotations) ? paragraph(strong("Deprecated.")) : []),
    ...block(description ?? ""),
    ...paragraph(sideWords(model)),
    ...paragraph(typeParameters(node, scope)),
    ...paragraph(scope.xml === undefined ? [] : modelXmlWords(model.name, scope.xml)),
    ...(objectIn(node) === undefined ? otherModel(model, node, scope) : []),
  ];
}

/** What is said of all fields of a model together. */
export function modelClosing(
  model: Model,
  fields: readonly DocumentedField[],
  scope: PageScope,
): RootContent[] {
  const node = nodeIn(model, "read");
  return [
    ...(node === undefined ? [] : extraFields(node)),
    ...writtenTable(fields, scope),
    ...exampleParts(modelExamples(model, scope)),
  ];
}

function sideWords({ read, written }: Model): string {
  if (read === undefined) return "It is only written: no answer of the service has it.";
  return written === undefined ? "It is only read: the service takes it nowhere." : "";
}

function typeParameters(node: Node, scope: PageScope): Inline {
  const parameters = typeParametersOf(node).map((parameter) =>
    line(code(parameter.name), ", ", typeParameterWords(parameter, scope)),
  );
  return parameters.length === 0
    ? []
    : line(
        "Type parameters: ",
        ...parameters.map((parameter, index) => line(index === 0 ? "" : "; ", parameter)),
        ".",
      );
}

/** A model that is not only an object: a list of values, a union, or another name for a type. */
function otherModel(model: Model, node: Node, scope: PageScope): RootContent[] {
  const { read, written } = model;
  const shown = constrainedTypeWords(node, scope);
  const { default: fallback } = node.annotations;
  const other =
    read !== undefined && written !== undefined ? constrainedTypeWords(written, scope) : shown;
  const differs = JSON.stringify(shown) !== JSON.stringify(other);
  return [
    ...(valueList(node) ?? memberList(node, scope) ?? list([line("Type: ", shown)])),
    ...(differs ? paragraph(emphasis("As written:"), " ", other) : []),
    ...(fallback === undefined ? [] : paragraph("Default: ", code(valueInWords(fallback)))),
  ];
}

function valueList(node: Node): RootContent[] | undefined {
  const shape = shapeOf(node);
  if (shape.kind !== "literals" || shape.isConstant) return undefined;
  return [...paragraph("One of:"), ...list(shape.values.map((value) => code(valueInWords(value))))];
}

function memberList(node: Node, scope: PageScope): RootContent[] | undefined {
  const shape = shapeOf(node);
  if (shape.kind !== "union" || shape.distinction.kind === "type") return undefined;
  const tag = shape.distinction.kind === "tag" ? shape.distinction.tag : undefined;
  const introduction =
    tag === undefined ? line("One of:") : line("One of these; ", code(tag), " tells them apart:");
  const lines = shape.members.map((member) =>
    line(
      member.kind === "reference"
        ? modelLink(member.model, scope)
        : constrainedTypeWords(member, scope),
      tagWords(member, tag),
    ),
  );
  return [...paragraph(introduction), ...list(lines)];
}

function tagWords(member: Node, tag: string | undefined): Inline {
  const values = tag === undefined ? [] : (tagsOf(member, tag) ?? []);
  if (tag === undefined || values.length === 0) return [];
  const codes = values.map((value) => code(valueInWords(value)));
  return line(", where ", code(tag), " is ", enumerated(codes, "or"));
}

function extraFields(node: Node): RootContent[] {
  const additional = objectIn(node)?.additional;
  if (additional === undefined) return [];
  return paragraph(
    additional === false
      ? "A field that is not listed is refused."
      : "Fields that are not listed are allowed, and kept.",
  );
}
