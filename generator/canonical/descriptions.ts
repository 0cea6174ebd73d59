import { markdownFromDocstring } from "#docstring-markdown";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";
import { remembered } from "./remembered.js";

/** Turns descriptions, which Python writes in reStructuredText, into Markdown. */
export const descriptions: Pass = {
  name: "descriptions",
  repairs:
    "descriptions in reStructuredText: ``` ``code`` ```, `` :class:`~pkg.Class` ``, NumPy sections",
  apply: (document) =>
    mapSchemas(document, (schema) =>
      schema.description === undefined
        ? schema
        : { ...schema, description: markdown(schema.description) },
    ),
};

const markdown = remembered(markdownFromDocstring);
