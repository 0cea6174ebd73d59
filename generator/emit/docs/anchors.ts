import type { CanonicalModule } from "../../canonical/module.js";

/** The anchors of a page, which stay as they are whatever models are added. */
export interface Anchors {
  /** `job` for the model `Job`. */
  readonly model: (name: string) => string;
  /** `job.run_id` for its field `run_id`. */
  readonly field: (model: string, field: string) => string;
}

/** The anchors of the models of a module. */
export function anchorsOf({ models }: CanonicalModule): Anchors {
  const counts = new Map<string, number>();
  for (const name of models.keys()) {
    counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  }
  const model = (name: string): string => {
    const lower = name.toLowerCase();
    // Models whose names differ in nothing but case keep their case.
    return plain((counts.get(lower) ?? 0) > 1 ? name : lower);
  };
  return { model, field: (name, field) => `${model(name)}.${plain(field)}` };
}

/** Letters that need no escape in an attribute or an address; others as their number: `a b` → `a~20~b`. */
function plain(text: string): string {
  return text.replaceAll(
    /[^\w-]/gu,
    (character) => `~${character.codePointAt(0)?.toString(16) ?? ""}~`,
  );
}
