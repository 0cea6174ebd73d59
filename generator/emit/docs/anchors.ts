import type { Model, ModelGraph } from "../../model/model-graph.js";
import { fieldsIn } from "../../model/shape.js";

/** The anchors of a page, which stay as they are whatever models and fields are added. */
export interface Anchors {
  /** `job` for the model `Job`. */
  readonly model: (name: string) => string;
  /** `job-run_id` for its field `run_id`. */
  readonly field: (model: string, field: string) => string;
}

/**
 * The anchors of models. They are what GitHub, MkDocs, Docusaurus and MyST each make of the
 * headings `Job` and `Job: run_id` by themselves. Where these would not agree, or two headings would be one
 * anchor, it has a full stop, which no anchor that is made from a heading has.
 *
 * @param otherHeadings - the headings that a page has besides those of models and fields.
 */
export function anchorsOf({ models }: ModelGraph, otherHeadings: readonly string[] = []): Anchors {
  const modelCounts = countsOf([...models.keys()]);
  const fieldCounts = new Map(
    [...models].map(([name, model]) => [name, countsOf(fieldNames(model))] as const),
  );
  const taken = new Set(otherHeadings.map(headingAnchor));
  const isAlone = (name: string): boolean =>
    /^\w+$/.test(name) && (modelCounts.get(name.toLowerCase()) ?? 0) < 2;
  return {
    model(name) {
      const anchor = headingAnchor(name);
      return isAlone(name) && !taken.has(anchor) ? anchor : `model.${plain(name)}`;
    },
    field(model, field) {
      const anchor = headingAnchor(fieldHeading(model, field));
      const isFieldAlone = (fieldCounts.get(model)?.get(field.toLowerCase()) ?? 0) < 2;
      const isPlain = /^\w+(?:-\w+)*$/.test(field) && !taken.has(anchor);
      return isPlain && isFieldAlone && isAlone(model)
        ? anchor
        : `field.${plain(model)}.${plain(field)}`;
    },
  };
}

/** The text of a field's heading. */
export function fieldHeading(model: string, field: string): string {
  return `${model}: ${field}`;
}

/** What renderers make of a heading, where its words are letters, figures and underscores. */
function headingAnchor(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, "")
    .trim()
    .replaceAll(/\s+/g, "-");
}

function fieldNames({ read, written }: Model): readonly string[] {
  const fields = [read, written].flatMap(fieldsIn);
  return [...new Set(fields.map(({ name }) => name))];
}

/** How many of the names differ in nothing but case, by the name in small letters. */
function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  }
  return counts;
}

/** Letters that need no escape in an attribute or an address; others as their number: `a b` → `a~20~b`. */
function plain(text: string): string {
  return text.replaceAll(
    /[^\w-]/gu,
    (character) => `~${character.codePointAt(0)?.toString(16) ?? ""}~`,
  );
}
