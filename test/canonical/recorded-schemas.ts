import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { valueAt } from "../../generator/schema/json-pointer.js";
import { isJsonObject, type Schema } from "../../generator/schema/schema.js";

const folder = fileURLToPath(new URL("../../schemas/", import.meta.url));

/** Every schema that was recorded from Pydantic: the bundle's and the examples', by path. */
export const recordedPaths: readonly string[] = readdirSync(folder, {
  recursive: true,
  encoding: "utf8",
})
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.(?:validation|serialization)\.json$/.test(path))
  .sort();

/** A schema as Pydantic emitted it, or the part of it that `pointer` leads to. */
export function recorded(path: string, pointer = ""): Schema {
  const schema = valueAt(JSON.parse(readFileSync(`${folder}${path}`, "utf8")), pointer);
  if (!isJsonObject(schema)) throw new Error(`There is no schema at ${pointer} of ${path}.`);
  return schema;
}

/** The same in the validation mode of an example service. */
export function example(service: keyof typeof examples, pointer = ""): Schema {
  return recorded(`examples/${service}/${examples[service]}.validation.json`, pointer);
}

/** The same in the serialization mode of a model of the bundle. */
export function serialized(model: string, pointer = ""): Schema {
  return recorded(`uws/recorded/${model}.serialization.json`, pointer);
}

const examples = {
  "cone-search": "ConeSearchParameters",
  "image-cutout": "CutoutParameters",
  "spectral-extraction": "SpectralExtractionParameters",
} as const;
