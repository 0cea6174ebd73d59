import { type Schema, without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import { pascalCase } from "./names.js";
import type { Pass } from "./pass.js";

/**
 * Takes away the titles that Pydantic makes up: one for every property and model, which only repeats the
 * name ("Run Id" for `run_id`). Titles that a person wrote are documentation and stay.
 */
export const titles: Pass = {
  name: "titles",
  repairs: "`title` on every property and model, most of them only the name again",
  apply(document) {
    const untitled = mapSchemas(document, (schema) =>
      schema.properties === undefined
        ? schema
        : { ...schema, properties: withoutTitles(schema.properties, automaticTitle) },
    );
    return { ...untitled, $defs: withoutTitles(untitled.$defs ?? {}, (name) => name, pascalCase) };
  },
};

/** The title that Pydantic gives a field without one (`GenerateJsonSchema.get_title_from_name`). */
export function automaticTitle(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
    .replaceAll("_", " ")
    .trim();
}

type NamedSchemas = NonNullable<Schema["properties"]>;

function withoutTitles(
  schemas: NamedSchemas,
  madeUp: (name: string) => string,
  normalised: (title: string) => string = (title) => title,
): NamedSchemas {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      schema.title !== undefined && normalised(schema.title) === madeUp(name)
        ? without(schema, "title")
        : schema,
    ]),
  );
}
