import { diagnostic } from "../diagnostics/diagnostic.js";
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
        report(
          diagnostic(
            "example-not-accepted",
            { example },
            { pointer: childPointer(pointer, "examples", index) },
          ),
        );
      }
    });
    return document;
  },
};
