import type { CodeKeywordDefinition } from "ajv";
import { _ } from "ajv/dist/compile/codegen/index.js";
import pattern from "ajv/dist/vocabularies/validation/pattern.js";

/** `pattern`, which notes the pattern as its author wrote it, not as it was translated. */
export const patternAsWritten: CodeKeywordDefinition = {
  ...pattern.default,
  error: {
    message: "",
    params: ({ parentSchema, schemaCode }) =>
      _`{pattern: ${parentSchema?.["sourcePattern"] ?? schemaCode}}`,
  },
};
