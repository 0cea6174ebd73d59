import { automaticTitle } from "../../canonical/titles.js";
import { code, type Inline } from "../../markdown/markdown-text.js";
import { enumerated, line, words } from "../../markdown/page-parts.js";
import type { Annotations } from "../../model/annotations.js";
import type { Model } from "../../model/model-graph.js";
import type { Field, Node } from "../../model/node.js";
import { fieldsIn } from "../../model/shape.js";
import { valueInWords } from "../../schema/json-words.js";
import { sameJson } from "../../schema/schema.js";
import { constraintWords } from "./constraint-words.js";
import type { PageScope } from "./page-scope.js";
import { typeWords } from "./type-words.js";

/** A field of a model, in both of its forms. */
export interface DocumentedField {
  readonly name: string;
  readonly title: string;
  /** The form that the page shows: as it is read, or as it is written where it is never read. */
  readonly node: Node;
  readonly isRequired: boolean;
  readonly isRead: boolean;
  /** As it is written, where a reader would see a difference; null where it is never written. */
  readonly written?: Field | null;
}

/** The fields of a model: those that are read, in order, then those that are only written. */
export function fieldsOf(model: Model, scope: PageScope): readonly DocumentedField[] {
  const read = byName(fieldsIn(model.read));
  const written = byName(fieldsIn(model.written));
  const onlyWritten = [...written.values()].filter(({ name }) => !read.has(name));
  return [
    ...[...read.values()].map((field): DocumentedField => {
      const shown = documented(field, true);
      if (model.written === undefined) return shown;
      const other = written.get(field.name);
      if (other === undefined) return { ...shown, written: null };
      return looksTheSame(field, other, scope) ? shown : { ...shown, written: other };
    }),
    ...onlyWritten.map((field) => documented(field, false)),
  ];
}

/** Whether a field must be given, or what it is where it is not. */
export function requirementWords({ node, isRequired }: Omit<Field, "name">): Inline {
  const { isReadOnly, default: fallback } = node.annotations;
  if (isReadOnly) return words("Computed");
  if (isRequired) return words("Required");
  return fallback === undefined ? words("Optional") : code(valueInWords(fallback));
}

/** Whether a page has to say that something is deprecated: descriptions that say so suffice. */
export function isMarkedDeprecated({ isDeprecated, description }: Annotations): boolean {
  return isDeprecated && !/^\W*deprecated/i.test(description ?? "");
}

/** The type with what is demanded besides it, on one line. */
export function constrainedTypeWords(node: Node, scope: PageScope): Inline {
  const demands = constraintWords(node);
  const type = typeWords(node, scope);
  return demands.length === 0 ? type : line(type, "; ", enumerated(demands, ","));
}

function byName(fields: readonly Field[]): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.name, field]));
}

function documented({ name, node, isRequired }: Field, isRead: boolean): DocumentedField {
  const title = node.annotations.title ?? automaticTitle(name);
  return { name, title, node, isRequired, isRead };
}

function looksTheSame(one: Field, other: Field, scope: PageScope): boolean {
  const looks = (field: Field): readonly Inline[] => [
    constrainedTypeWords(field.node, scope),
    requirementWords(field),
  ];
  return sameJson(looks(one), looks(other));
}
