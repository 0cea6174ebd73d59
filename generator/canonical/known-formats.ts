import { diagnostic } from "../diagnostics/diagnostic.js";
import { checkOf, formats, numberFormats } from "../formats/formats.js";
import { childPointer } from "../schema/json-pointer.js";
import { without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/** Keeps the formats that can be checked; others stay as documentation, under `sourceFormat`. */
export const knownFormats: Pass = {
  name: "known-formats",
  repairs:
    "formats that nobody but the model's author knows, which AJV refuses to compile, or that Pydantic does not check",
  apply: (document, { report }) =>
    mapSchemas(document, (schema, pointer) => {
      const { format } = schema;
      if (format === undefined || checkOf(format) !== undefined) return schema;
      if (!formats.has(format) && !numberFormats.has(format)) {
        report(
          diagnostic("format-unknown", { format }, { pointer: childPointer(pointer, "format") }),
        );
      }
      return { ...without(schema, "format"), sourceFormat: format };
    }),
};
