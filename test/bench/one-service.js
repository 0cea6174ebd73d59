import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { exampleSchemas } from "./many-services.js";

/** Writes the schemas of one of the examples into a folder, and a config that generates it into `out/generated`. */
export function writeOneService(folder, name) {
  const { validation, serialization } = exampleSchemas().find((each) => each.name === name);
  writeFileSync(join(folder, "validation.json"), validation);
  writeFileSync(join(folder, "serialization.json"), serialization);
  const parameters = { validation: "validation.json", serialization: "serialization.json" };
  const config = { out: "out/generated", services: { [name]: { parameters } } };
  writeFileSync(join(folder, "uws-codegen.config.json"), JSON.stringify(config));
}
