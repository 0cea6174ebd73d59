import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./own-code.js";

const examples = {
  "cone-search": "ConeSearchParameters",
  "image-cutout": "CutoutParameters",
  "spectral-extraction": "SpectralExtractionParameters",
};

/** The texts of the examples' schemas, in both modes. */
export function exampleSchemas() {
  return Object.entries(examples).map(([name, model]) => {
    const text = (mode) =>
      readFileSync(join(root, `schemas/examples/${name}/${model}.${mode}.json`), "utf8");
    return { name, validation: text("validation"), serialization: text("serialization") };
  });
}

/** Writes schemas of services, the examples in turn, and a config that names them. */
export function manyServices(folder, count) {
  const schemas = exampleSchemas();
  const services = {};
  for (let index = 0; index < count; index += 1) {
    const { name, validation, serialization } = schemas[index % schemas.length];
    const service = `${name}-${index}`;
    writeFileSync(join(folder, `${service}.validation.json`), validation);
    writeFileSync(join(folder, `${service}.serialization.json`), serialization);
    services[service] = {
      parameters: {
        validation: `${service}.validation.json`,
        serialization: `${service}.serialization.json`,
      },
    };
  }
  const config = { out: "generated", services };
  writeFileSync(join(folder, "uws-codegen.config.json"), JSON.stringify(config));
}
