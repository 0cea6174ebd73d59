import type { Model } from "../../canonical/module.js";
import { automaticTitle } from "../../canonical/titles.js";
import { code, type Inline } from "../../markdown/markdown-text.js";
import { enumerated, line, words } from "../../markdown/page-parts.js";
import { valueInWords } from "../../schema/json-words.js";
import { type Schema, sameJson } from "../../schema/schema.js";
import { constraintWords } from "./constraint-words.js";
import type { PageScope } from "./page-scope.js";
import { typeWords } from "./type-words.js";

/** A field of a model, in both of its forms. */
export interface Field {
  readonly name: string;
  readonly title: string;
  /** The form that the page shows: as it is read, or as it is written where it is never read. */
  readonly schema: Schema;
  readonly isRequired: boolean;
  readonly isRead: boolean;
  /** As it is written, where a reader would see a difference; null where it is never written. */
  readonly written?: { readonly schema: Schema; readonly isRequired: boolean } | null;
}

/** The fields of a model: those that are read, in order, then those that are only written. */
export function fieldsOf(model: Model, scope: PageScope): readonly Field[] {
  const { read, written } = model;
  const shown = [
    ...Object.keys(read?.properties ?? {}),
    ...Object.keys(written?.properties ?? {}).filter(
      (name) => propertyOf(read, name) === undefined,
    ),
  ];
  return shown.flatMap((name): Field[] => {
    const asRead = propertyOf(read, name);
    const asWritten = propertyOf(written, name);
    const schema = asRead ?? asWritten;
    if (schema === undefined) return [];
    const isRequired = isRequiredIn(asRead === undefined ? written : read, name);
    const field: Field = {
      name,
      title: schema.title ?? automaticTitle(name),
      schema,
      isRequired,
      isRead: asRead !== undefined,
    };
    if (written === undefined || asRead === undefined) return [field];
    if (asWritten === undefined) return [{ ...field, written: null }];
    const other = { schema: asWritten, isRequired: isRequiredIn(written, name) };
    return [looksTheSame(field, other, scope) ? field : { ...field, written: other }];
  });
}

/** Whether a field must be given, or what it is where it is not. */
export function requirementWords(schema: Schema, isRequired: boolean): Inline {
  if (schema.readOnly === true) return words("Computed");
  if (isRequired) return words("Required");
  if (schema.default === undefined) return words("Optional");
  return code(valueInWords(schema.default));
}

/** Whether a page has to say that something is deprecated: descriptions that say so suffice. */
export function isMarkedDeprecated({ deprecated, description }: Schema): boolean {
  return deprecated === true && !/^\W*deprecated/i.test(description ?? "");
}

/** The type with what is demanded besides it, on one line. */
export function constrainedTypeWords(schema: Schema, scope: PageScope): Inline {
  const demands = constraintWords(schema);
  const type = typeWords(schema, scope);
  return demands.length === 0 ? type : line(type, "; ", enumerated(demands, ","));
}

function looksTheSame(
  one: { readonly schema: Schema; readonly isRequired: boolean },
  other: { readonly schema: Schema; readonly isRequired: boolean },
  scope: PageScope,
): boolean {
  const looks = ({ schema, isRequired }: typeof one): readonly Inline[] => [
    constrainedTypeWords(schema, scope),
    requirementWords(schema, isRequired),
  ];
  return sameJson(looks(one), looks(other));
}

function propertyOf(schema: Schema | undefined, name: string): Schema | undefined {
  const properties = schema?.properties;
  // A property may be called `constructor`.
  return properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
}

function isRequiredIn(schema: Schema | undefined, name: string): boolean {
  return schema?.required?.includes(name) === true;
}
