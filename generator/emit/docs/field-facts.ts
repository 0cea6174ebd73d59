import { acceptsNull } from "../../canonical/nullability.js";
import { code, type Inline } from "../../markdown/markdown-text.js";
import { enumerated, line } from "../../markdown/page-parts.js";
import { readFieldsOf } from "../../model/fields.js";
import { graphOf } from "../../model/graph-of.js";
import { valueInWords } from "../../schema/json-words.js";
import type { Schema } from "../../schema/schema.js";
import { constraintWords } from "./constraint-words.js";
import type { Field } from "./fields.js";
import type { PageScope } from "./page-scope.js";
import { typeWords } from "./type-words.js";
import { parameterWords } from "./uws-parameters.js";
import { fieldXmlWords } from "./xml-words.js";

/** One thing that a page says of a field besides its description. */
export interface Fact {
  /** What it is about; empty where the words say all. */
  readonly label: Inline | string;
  readonly words: Inline;
}

/** What a page says of a field besides its name, title, description and examples; its type is the first. */
export function fieldFacts(model: string, field: Field, scope: PageScope): readonly Fact[] {
  const { schema, isRequired, isRead, written } = field;
  const { slot, xml } = scope;
  const demands = constraintWords(schema);
  const place = xml === undefined ? [] : fieldXmlWords(model, field, { xml, slot });
  return [
    { label: "Type", words: typeWords(schema, scope) },
    ...(demands.length === 0 ? [] : [{ label: "Constraints", words: enumerated(demands, ",") }]),
    ...requirementFacts(schema, isRequired),
    ...(acceptsNull(schema, definitions(scope)) ? [alone(line("May be ", code("null")))] : []),
    ...(schema.readOnly === true ? [alone(line("Computed by the service; not to be sent"))] : []),
    ...(written === null && schema.readOnly !== true
      ? [alone(line("Only read; not to be sent"))]
      : []),
    ...(schema.writeOnly === true || !isRead
      ? [alone(line("Only written; never sent by the service"))]
      : []),
    ...(place.length === 0 ? [] : [{ label: "XML", words: place }]),
    ...(model === scope.parametersModel && isRead ? parameterFact(field.name, model, scope) : []),
  ];
}

function parameterFact(name: string, model: string, { module }: PageScope): Fact[] {
  const node = readFieldsOf(graphOf(module), model)?.get(name);
  return node === undefined
    ? []
    : [{ label: "UWS parameter, by default", words: parameterWords(name, node) }];
}

function alone(words: Inline): Fact {
  return { label: "", words };
}

/** What `$ref`s refer to, as it is read. */
function definitions({ module }: PageScope): { readonly [name: string]: Schema } {
  return Object.fromEntries(
    [...module.models].map(([name, { read, written }]) => [name, read ?? written ?? {}]),
  );
}

function requirementFacts(schema: Schema, isRequired: boolean): Fact[] {
  if (schema.readOnly === true) return [];
  const hasDefault = schema.default !== undefined;
  if (isRequired || !hasDefault) {
    const needsNoDefault = !hasDefault || Object.hasOwn(schema, "const");
    const requirement = alone(line(isRequired ? "Required" : "Optional"));
    if (needsNoDefault) return [requirement];
  }
  const value: Fact = { label: "Default", words: code(valueInWords(schema.default)) };
  return isRequired ? [alone(line("Required")), value] : [value];
}
