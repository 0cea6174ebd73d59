import { childPointer } from "../schema/json-pointer.js";
import { forEachSchema } from "../schema/traverse.js";
import { acceptanceIn } from "./acceptance.js";
import type { Pass } from "./pass.js";

/** Checks each example against its own schema: documentation that lies is worth a word. */
export const examples: Pass = {
  name: "examples",
  repairs: "nothing; says which `examples` their own schema does not accept",
  apply(document, { report }) {
    const accepts = acceptanceIn(document);
    forEachSchema(document, (schema, pointer) => {
      for (const [index, example] of (schema.examples ?? []).entries()) {
        if (accepts(schema, example)) continue;
        report({
          code: "example-not-accepted",
          severity: "warning",
          pointer: childPointer(pointer, "examples", index),
          message: `The example ${JSON.stringify(example)} is not accepted by the field's own schema.`,
          hint: "Correct the example in Python.",
        });
      }
    });
    return document;
  },
};
