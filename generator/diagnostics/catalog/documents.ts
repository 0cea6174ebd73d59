import { didYouMean, firstNames, storedStays } from "./phrases.js";

/** Where a text that is not JSON is from, and what the parser found (nothing, where `problem` is undefined). */
export type NotJson =
  | { readonly from: "file"; readonly problem: string | undefined }
  | {
      readonly from: "server";
      readonly problem: string | undefined;
      readonly line: number;
      readonly column: number;
    }
  | { readonly from: "server"; readonly isPage: true };

/** What a document has in the place of a JSON Schema. */
export type NotASchema =
  | { readonly is: "value"; readonly value: unknown }
  /** A whole file; it has keys where it is an object. */
  | { readonly is: "file"; readonly keys: readonly string[] | undefined }
  /** What `pull` was given. */
  | { readonly is: "pulled"; readonly isOpenApi: boolean };

/** What is wrong with a document of schemas. */
export const documentsCatalog = {
  "not-json": {
    kind: "usage",
    meaning: "A file is not JSON.",
    message: (found: NotJson): string => {
      if ("isPage" in found) return "The server sent a page, not JSON.";
      const problem = found.problem ?? "it cannot be parsed";
      return found.from === "file"
        ? `This is not JSON: ${problem}.`
        : `The server sent no JSON: ${problem} (line ${found.line}, column ${found.column}).`;
    },
    hint: (found: NotJson): string => {
      if (found.from === "file") return "Mend the file, or check that this is the file you meant.";
      return "isPage" in found
        ? `It may ask for a sign-in, which "headers" of the source can answer. ${storedStays}`
        : storedStays;
    },
  },
  "openapi-model-not-named": {
    kind: "schema",
    meaning: "An OpenAPI document has many models, and none was named.",
    message: "This is an OpenAPI document, which has many models.",
    hint: ({
      document,
      models,
    }: {
      readonly document: string;
      readonly models: readonly string[];
    }): string => `Name one after a hash, as in ${document}#CutoutParameters. ${modelsIn(models)}`,
  },
  "openapi-model-missing": {
    kind: "schema",
    meaning: "An OpenAPI document has no model of the name given.",
    message: ({ name }: { readonly name: string }): string =>
      `The OpenAPI document has no model ${JSON.stringify(name)}.`,
    hint: ({
      nearest,
      models,
    }: {
      readonly nearest: string | undefined;
      readonly models: readonly string[];
    }): string => (nearest === undefined ? modelsIn(models) : didYouMean(nearest)),
  },
  "not-openapi": {
    kind: "schema",
    meaning: "A model was named after a hash, and the file is no OpenAPI document.",
    message: ({ fragment }: { readonly fragment: string }): string =>
      `Only in an OpenAPI document a model is named after a hash (#${fragment}), and this is none.`,
    hint: "Give the file alone, or an OpenAPI document, which says `openapi` at its root.",
  },
  "not-a-schema": {
    kind: "schema",
    meaning: "There is something else where a JSON Schema belongs.",
    message: (found: NotASchema): string => notASchema(found),
    hint: (found: NotASchema): string => whatToGive[found.is],
  },
  "keyword-ignored": {
    kind: "warning",
    meaning: "A keyword has a value that it cannot have, and is ignored.",
    message: ({
      keyword,
      expected,
      value,
    }: {
      readonly keyword: string;
      /** What the keyword's value must be, with its article. */
      readonly expected: string;
      readonly value: unknown;
    }): string =>
      isEmptyList(value) && ["anyOf", "oneOf"].includes(keyword)
        ? `\`${keyword}\` is empty, so no value is accepted here.`
        : `\`${keyword}\` must be ${expected}, not ${inWords(value)}; it is ignored.`,
    hint: "Correct the schema at its source, or with an overlay.",
  },
  "schema-ignored": {
    kind: "warning",
    meaning: "There is something else where a schema belongs, so any value is accepted there.",
    message: ({ value }: { readonly value: unknown }): string =>
      `A schema must be an object, true or false, not ${inWords(value)}; any value is accepted here.`,
    hint: "Correct the schema at its source, or with an overlay.",
  },
} as const;

const whatToGive: { readonly [is in NotASchema["is"]]: string } = {
  value: "A JSON Schema is an object, such as Pydantic's model_json_schema() gives.",
  file: "Give the file that Pydantic's model_json_schema() makes.",
  pulled: storedStays,
};

function notASchema(found: NotASchema): string {
  switch (found.is) {
    case "value":
      return `This is no JSON Schema: ${inWords(found.value)} where a schema belongs.`;
    case "file":
      return found.keys === undefined
        ? "This is JSON, but no JSON Schema: a schema is an object."
        : `This is JSON, but no JSON Schema: it says nothing of a type (its keys: ${found.keys.slice(0, 5).join(", ") || "none"}).`;
    case "pulled":
      return found.isOpenApi
        ? "This is an OpenAPI document, and so has the schemas of both modes."
        : "This is JSON, but neither a JSON Schema nor an OpenAPI document.";
  }
}

function inWords(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return isEmptyList(value) ? "an empty list" : "a list";
  return typeof value === "object" ? "an object" : `the ${typeof value} ${JSON.stringify(value)}`;
}

/** Which models there are to choose from. */
function modelsIn(models: readonly string[]): string {
  return models.length === 0
    ? "It has none under components.schemas."
    : `It has: ${firstNames(models)}.`;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
