import fastCheck from "fast-check";
import type { Schema } from "../../generator/schema/schema.js";
import { resolved } from "../soundness/pydantic-resolved.js";
import { schemaOf } from "../soundness/pydantic-schemas.js";
import { pydanticSpecs } from "../soundness/pydantic-specs.js";
import { drawFrom } from "../soundness/pydantic-values.js";
import { mutated } from "./schema-mutations.js";
import { soundnessOf } from "./soundness.js";

/** Random models as Pydantic emits them, the same ones for the same seed. */
export function randomSchemas(count: number, seed: number): readonly Schema[] {
  return fastCheck.sample(pydanticSpecs("held"), { numRuns: count, seed }).map((spec) => {
    // AJV calls properties of the first two names to compare values, and compares the third by identity.
    const text = JSON.stringify(schemaOf(resolved(spec), "validation")).replaceAll(
      /"(toString|valueOf|constructor)"/g,
      '"$1_"',
    );
    // Safe: what was just written.
    return JSON.parse(text) as Schema;
  });
}

/** Changes random models once or twice, in three ways each, and tries what `diff` says of it. */
export function soundnessOfMutations(
  count: number,
  seed: number,
): { readonly wrong: readonly string[]; readonly judged: number; readonly words: string } {
  const found = randomSchemas(count, seed).flatMap((schema, index) =>
    [0, 1, 2].map((turn) => {
      const draw = drawFrom(seed + index * 3 + turn);
      const once = mutated(schema, draw);
      return soundnessOf(schema, turn < 2 ? once : mutated(once, draw), seed + index);
    }),
  );
  const sum = (of: (one: (typeof found)[number]) => number): number =>
    found.reduce((total, one) => total + of(one), 0);
  const [judged, shown] = [sum((one) => one.judged), sum((one) => one.shown)];
  return {
    // The smallest one says the most.
    wrong: found.flatMap((one) => one.wrong).sort((left, right) => left.length - right.length),
    judged,
    words:
      `${found.length} changed schemas: ${judged} values judged as compatible; ` +
      `a value shows ${shown} of ${sum(({ breaking }) => breaking)} verdicts of "breaking"`,
  };
}
