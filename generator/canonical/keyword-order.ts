import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/**
 * Puts the keywords of each definition into one order, that of the alphabet, as Pydantic does; names of
 * properties and definitions stay as they are.
 */
export const keywordOrder: Pass = {
  name: "keyword-order",
  repairs: "keywords in another order, as FastAPI writes them",
  apply: (document) =>
    mapSchemas(document, (schema, pointer) =>
      // The document itself is only `$ref` and `$defs`, in this order.
      pointer === ""
        ? schema
        : Object.fromEntries(
            Object.entries(schema).sort(([left], [right]) => (left < right ? -1 : 1)),
          ),
    ),
};
