import { valueTypes } from "../../../canonical/value-types.js";
import { reachableNames, referencedNames } from "../../../schema/reference-names.js";
import type { Schema } from "../../../schema/schema.js";
import { forEachSchema } from "../../../schema/traverse.js";
import { dispatchOf, isComplete } from "./dispatch.js";

/**
 * The models whose verdict on a value is remembered: several members of one union lead to them, and they have such a
 * union in them themselves. Each level of a value would otherwise be judged twice as often as the one around it.
 */
export function rememberedModels(document: Schema): ReadonlySet<string> {
  const definitions = Object.entries(document.$defs ?? {});
  const references = new Map(definitions.map(([name, model]) => [name, referencedNames(model)]));
  const reachable = (names: Iterable<string>): ReadonlySet<string> =>
    reachableNames(names, (name) => references.get(name) ?? []);
  const branching = new Set<string>();
  const shared = new Set<string>();
  for (const [name, model] of definitions) {
    forEachSchema(model, (schema) => {
      const members = triedMembers(schema, document);
      if (members.length < 2) return;
      branching.add(name);
      const counts = new Map<string, number>();
      for (const member of members)
        for (const each of reachable(referencedNames(member)))
          counts.set(each, (counts.get(each) ?? 0) + 1);
      for (const [each, count] of counts) if (count > 1) shared.add(each);
    });
  }
  const isBranching = (name: string): boolean =>
    [...reachable([name])].some((each) => branching.has(each));
  return new Set([...shared].filter(isBranching));
}

/** The members of a union of which several may be tried for one object or list. */
function triedMembers(schema: Schema, { $defs = {} }: Schema): readonly Schema[] {
  const members = schema.discriminator === undefined ? (schema.anyOf ?? schema.oneOf ?? []) : [];
  const of = (type: string): readonly Schema[] =>
    members.filter((member) => valueTypes(member, $defs).has(type));
  const dispatch = dispatchOf(schema, $defs);
  const objects = dispatch !== undefined && isComplete(dispatch) ? [] : of("object");
  const tried = [of("array"), objects].filter((each) => each.length > 1).flat();
  return [...new Set(tried)];
}
