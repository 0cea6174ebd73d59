import type { RootContent } from "mdast";
import { tagValues } from "../../canonical/discriminators.js";
import type { Model } from "../../canonical/module.js";
import { typeParametersOf } from "../../canonical/slot.js";
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
import { valueInWords } from "../../schema/json-words.js";
import { referencedName } from "../../schema/reference-names.js";
import type { Schema } from "../../schema/schema.js";
import { exampleParts, fieldSection } from "./field-section.js";
import { fieldTable, writtenTable } from "./field-tables.js";
import { constrainedTypeWords, type Field, fieldsOf, isMarkedDeprecated } from "./fields.js";
import type { PageScope } from "./page-scope.js";
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
  const schema: Schema = model.read ?? model.written ?? {};
  const { title, description } = schema;
  return [
    ...paragraph(title === undefined ? [] : strong(inline(title))),
    ...(isMarkedDeprecated(schema) ? paragraph(strong("Deprecated.")) : []),
    ...block(description ?? ""),
    ...paragraph(sideWords(model)),
    ...paragraph(typeParameters(schema, scope)),
    ...paragraph(scope.xml === undefined ? [] : modelXmlWords(model.name, scope.xml)),
    ...(schema.properties === undefined ? otherModel(model, schema, scope) : []),
  ];
}

/** What is said of all fields of a model together. */
export function modelClosing(
  model: Model,
  fields: readonly Field[],
  scope: PageScope,
): RootContent[] {
  const schema: Schema = model.read ?? model.written ?? {};
  return [
    ...extraFields(schema),
    ...writtenTable(fields, scope),
    ...exampleParts(schema.examples ?? []),
  ];
}

function sideWords({ read, written }: Model): string {
  if (read === undefined) return "It is only written: no answer of the service has it.";
  return written === undefined ? "It is only read: the service takes it nowhere." : "";
}

function typeParameters(schema: Schema, scope: PageScope): Inline {
  const parameters = typeParametersOf(schema).map((parameter) =>
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

/** A model that is no object: a list of values, a union, or another name for a type. */
function otherModel(model: Model, schema: Schema, scope: PageScope): RootContent[] {
  const { read, written } = model;
  const shown = constrainedTypeWords(schema, scope);
  const other =
    read !== undefined && written !== undefined ? constrainedTypeWords(written, scope) : shown;
  const differs = JSON.stringify(shown) !== JSON.stringify(other);
  return [
    ...(valueList(schema) ?? memberList(schema, scope) ?? list([line("Type: ", shown)])),
    ...(differs ? paragraph(emphasis("As written:"), " ", other) : []),
    ...(schema.default === undefined
      ? []
      : paragraph("Default: ", code(valueInWords(schema.default)))),
  ];
}

function valueList(schema: Schema): RootContent[] | undefined {
  if (schema.enum === undefined) return undefined;
  return [...paragraph("One of:"), ...list(schema.enum.map((value) => code(valueInWords(value))))];
}

function memberList(schema: Schema, scope: PageScope): RootContent[] | undefined {
  const members = schema.oneOf ?? schema.anyOf;
  if (members === undefined) return undefined;
  const tag = schema.discriminator?.propertyName;
  const introduction =
    tag === undefined ? line("One of:") : line("One of these; ", code(tag), " tells them apart:");
  const lines = members.map((member) =>
    line(
      member.$ref === undefined
        ? constrainedTypeWords(member, scope)
        : modelLink(referencedName(member.$ref), scope),
      tagWords(member, tag, scope),
    ),
  );
  return [...paragraph(introduction), ...list(lines)];
}

function tagWords({ $ref }: Schema, tag: string | undefined, { module }: PageScope): Inline {
  if ($ref === undefined || tag === undefined) return [];
  const model = module.models.get(referencedName($ref));
  const values = tagValues(model?.read ?? model?.written, tag) ?? [];
  if (values.length === 0) return [];
  const codes = values.map((value) => code(valueInWords(value)));
  return line(", where ", code(tag), " is ", enumerated(codes, "or"));
}

function extraFields(schema: Schema): RootContent[] {
  if (schema.properties === undefined || schema.additionalProperties === undefined) return [];
  return paragraph(
    schema.additionalProperties === false
      ? "A field that is not listed is refused."
      : "Fields that are not listed are allowed, and kept.",
  );
}
