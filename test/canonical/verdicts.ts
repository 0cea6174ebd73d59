import { Ajv2020 } from "ajv/dist/2020.js";
import fastCheck, { type Arbitrary } from "fast-check";
import { expect } from "vitest";
import type { Pass } from "../../generator/canonical/pass.js";
import type { Json, Schema } from "../../generator/schema/schema.js";
import { quietly } from "./applied-pass.js";
import { values } from "./arbitraries.js";

/** Which of `values` a document accepts, as AJV sees it. */
export function verdicts(document: Schema, values: readonly Json[]): readonly boolean[] {
  const ajv = new Ajv2020({
    strict: false,
    validateFormats: false,
    validateSchema: false,
    logger: false,
  });
  // No random schema has a keyword that needs what was evaluated; AJV stumbles over keeping track of it.
  ajv.opts.unevaluated = false;
  const validate = ajv.compile(document);
  return values.map((value) => validate(value) === true);
}

/** Checks that a pass changes nothing of what documents accept. */
export function keepsMeaning(pass: Pass, documents: Arbitrary<Schema>, runs = 80): void {
  const samples = fastCheck.array(values, { minLength: 6, maxLength: 12 });
  fastCheck.assert(
    fastCheck.property(documents, samples, (document, values) => {
      expect(verdicts(quietly(pass, document), values)).toEqual(verdicts(document, values));
    }),
    { numRuns: runs },
  );
}

/** Checks that a pass has nothing left to do for what it made. */
export function isDoneAtOnce(pass: Pass, documents: Arbitrary<Schema>, runs = 80): void {
  fastCheck.assert(
    fastCheck.property(documents, (document) => {
      const once = quietly(pass, document);
      expect(quietly(pass, once)).toEqual(once);
    }),
    { numRuns: runs },
  );
}
