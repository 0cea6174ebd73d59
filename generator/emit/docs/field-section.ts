import type { RootContent } from "mdast";
import { acceptsNull } from "../../canonical/nullability.js";
import type { Json, Schema } from "../../schema.js";
import { valueInWords } from "../words.js";
import { constraintWords } from "./constraint-words.js";
import { type Field, isMarkedDeprecated } from "./fields.js";
import { block, code, type Inline, inline } from "./markdown-text.js";
import { enumerated, fenced, heading, line, list, paragraph, strong } from "./page-parts.js";
import type { PageScope } from "./page-scope.js";
import { typeWords } from "./type-words.js";
import { parameterWords } from "./uws-parameters.js";
import { fieldXmlWords } from "./xml-words.js";

/** Everything about one field. */
export function fieldSection(model: string, field: Field, scope: PageScope): RootContent[] {
  const { name, title, schema } = field;
  return [
    heading(3, line(inline(`${model}:`), " ", code(name)), scope.anchors.field(model, name)),
    ...paragraph(strong(inline(title))),
    ...(isMarkedDeprecated(schema) ? paragraph(strong("Deprecated.")) : []),
    ...block(schema.description === title ? "" : (schema.description ?? "")),
    ...list(facts(model, field, scope)),
    ...exampleParts(schema.examples ?? []),
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

function facts(model: string, field: Field, scope: PageScope): Inline[] {
  const { schema, isRequired, isRead, written } = field;
  const { slot, xml } = scope;
  const demands = constraintWords(schema);
  const place = xml === undefined ? [] : fieldXmlWords(model, field, { xml, slot });
  return [
    line("Type: ", typeWords(schema, scope)),
    ...(demands.length === 0 ? [] : [line("Constraints: ", enumerated(demands, ","))]),
    ...requirementFacts(schema, isRequired),
    ...(acceptsNull(schema, definitions(scope)) ? [line("May be ", code("null"))] : []),
    ...(schema.readOnly === true ? [line("Computed by the service; not to be sent")] : []),
    ...(written === null && schema.readOnly !== true ? [line("Only read; not to be sent")] : []),
    ...(schema.writeOnly === true || !isRead
      ? [line("Only written; never sent by the service")]
      : []),
    ...(place.length === 0 ? [] : [line("XML: ", place)]),
    ...(model === scope.parametersModel && isRead
      ? [line("UWS parameter, by default: ", parameterWords(field.name, schema, scope.module))]
      : []),
  ];
}

/** What `$ref`s refer to, as it is read. */
function definitions({ module }: PageScope): { readonly [name: string]: Schema } {
  return Object.fromEntries(
    [...module.models].map(([name, { read, written }]) => [name, read ?? written ?? {}]),
  );
}

function requirementFacts(schema: Schema, isRequired: boolean): Inline[] {
  if (schema.readOnly === true) return [];
  const hasDefault = schema.default !== undefined;
  if (isRequired || !hasDefault) {
    const needsNoDefault = !hasDefault || Object.hasOwn(schema, "const");
    const requirement = line(isRequired ? "Required" : "Optional");
    if (needsNoDefault) return [requirement];
  }
  const value = line("Default: ", code(valueInWords(schema.default)));
  return isRequired ? [line("Required"), value] : [value];
}
