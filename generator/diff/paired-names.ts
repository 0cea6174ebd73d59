import { tagValues } from "../canonical/discriminators.js";
import { originKeyword } from "../canonical/root.js";
import { pointerTokens } from "../schema/json-pointer.js";
import { referencedName } from "../schema/reference-names.js";
import { type Schema, sameJson } from "../schema/schema.js";
import type { Comparison } from "./comparison.js";
import type { Definitions, Fingerprint } from "./fingerprints.js";

/** Which models of two unions are the same, by their names in each. */
export interface PairedNames {
  /** The name in the new document, by that in the old one. */
  readonly after: ReadonlyMap<string, string>;
  /** The name in the old document, by that in the new one. */
  readonly before: ReadonlyMap<string, string>;
}

/**
 * Pairs the models that two unions mention themselves: those of one name, then those of one content, then
 * those of one tag, then the only ones left over whose names only one document has. Models without a name of
 * their own are paired by content first.
 */
export function pairedNames(comparison: Comparison, before: Schema, after: Schema): PairedNames {
  const paired = new Map<string, string>();
  let gone = [...mentioned(before, comparison.before)];
  let come = [...mentioned(after, comparison.after)];
  const pairWhere = (isPair: (old: string, now: string) => boolean): void => {
    for (const old of gone) {
      const now = come.find((name) => isPair(old, name));
      if (now === undefined) continue;
      paired.set(old, now);
      come = come.filter((name) => name !== now);
    }
    gone = gone.filter((name) => !paired.has(name));
  };
  // What has no name of its own is numbered by its place in the union.
  const isNumbered = (old: string, now: string): boolean =>
    isMadeUp(comparison.before.get(old)) && isMadeUp(comparison.after.get(now));
  pairWhere((old, now) => old === now && sameContent(comparison, old, now));
  pairWhere((old, now) => isNumbered(old, now) && sameContent(comparison, old, now));
  pairWhere((old, now) => old === now);
  const isNew = (name: string): boolean => !comparison.before.has(name);
  const isGone = (name: string): boolean => !comparison.after.has(name);
  pairWhere((old, now) => isGone(old) && isNew(now) && sameContent(comparison, old, now));
  pairWhere((old, now) => isGone(old) && isNew(now) && sameTag(comparison, before, old, now));
  const [goneFor, comeFor] = [gone.filter(isGone), come.filter(isNew)];
  pairWhere(
    (old, now) =>
      goneFor.length === 1 &&
      comeFor.length === 1 &&
      old === goneFor[0] &&
      now === comeFor[0] &&
      sameKind(comparison, old, now),
  );
  pairWhere((old, now) => sameContent(comparison, old, now));
  return { after: paired, before: new Map([...paired].map(([old, now]) => [now, old])) };
}

/** The models that a schema is itself, or has among the members of its union. */
function mentioned(
  schema: Schema,
  definitions: Definitions,
  found: Set<string> = new Set(),
): ReadonlySet<string> {
  if (schema.$ref !== undefined) {
    const name = referencedName(schema.$ref);
    if (found.has(name)) return found;
    found.add(name);
  }
  for (const member of schema.anyOf ?? schema.oneOf ?? []) mentioned(member, definitions, found);
  return found;
}

function sameContent({ before, after, ...rest }: Comparison, old: string, now: string): boolean {
  const content = (
    definitions: Definitions,
    name: string,
    fingerprint: Fingerprint,
  ): string | undefined => {
    const schema = definitions.get(name);
    return schema && fingerprint(schema);
  };
  return (
    content(before, old, rest.fingerprintBefore) === content(after, now, rest.fingerprintAfter)
  );
}

/** Whether a model is none in the file, but something written in place that got a name. */
function isMadeUp(schema: Schema | undefined): boolean {
  const origin = schema?.[originKeyword];
  return typeof origin === "string" && pointerTokens(origin).length > 2;
}

function sameTag({ before, after }: Comparison, union: Schema, old: string, now: string): boolean {
  const tag = union.discriminator?.propertyName;
  if (tag === undefined) return false;
  const values = tagValues(before.get(old), tag);
  return values !== undefined && sameJson(values, tagValues(after.get(now), tag));
}

function sameKind({ before, after }: Comparison, old: string, now: string): boolean {
  const isObject = (schema: Schema | undefined): boolean => schema?.properties !== undefined;
  return isObject(before.get(old)) === isObject(after.get(now));
}
