import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Json } from "../../generator/schema/schema.js";

/** An example service: the schemas of its parameters in both modes, and values of them. */
export interface ExampleSchemas {
  readonly validation: Json;
  readonly serialization: Json;
  readonly instances: readonly Json[];
}

const repository = fileURLToPath(new URL("../../", import.meta.url));
const examples = "schemas/examples";

/** All examples of this repository. */
export function exampleSchemas(): readonly ExampleSchemas[] {
  return filesIn(examples)
    .filter((path) => path.endsWith(".validation.json"))
    .map((path) => ({
      validation: readJson(path),
      serialization: readJson(path.replace(".validation.", ".serialization.")),
      instances: filesIn(join(dirname(path), "instances"))
        .filter((name) => name.endsWith(".json"))
        .map(readJson),
    }));
}

/** A JSON file of this repository. */
export function readJson(path: string): Json {
  // Safe: what JSON.parse gives is JSON.
  return JSON.parse(readFileSync(join(repository, path), "utf8")) as Json;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .sort();
}
