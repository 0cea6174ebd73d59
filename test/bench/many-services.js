import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./own-code.js";
import { renamed } from "./renamed.js";

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

/** The schemas of so many services: the examples in turn, from the second time on with other names in them. */
export function serviceSchemas(count) {
  return exampleCopies(count).map((example, index) =>
    index < Object.keys(examples).length
      ? example
      : {
          name: example.name,
          validation: renamed(example.validation, index),
          serialization: renamed(example.serialization, index),
        },
  );
}

/** The schemas of so many services: the examples in turn, as they are. */
export function exampleCopies(count) {
  const schemas = exampleSchemas();
  return Array.from({ length: count }, (_, index) => {
    const example = schemas[index % schemas.length];
    return { ...example, name: `${example.name}-${index}` };
  });
}

/** Writes schemas of services, and a config that names them, which is returned. */
export function writeServices(folder, schemas) {
  const services = {};
  for (const { name, ...texts } of schemas) {
    const parameters = {};
    for (const [mode, text] of Object.entries(texts)) {
      parameters[mode] = `${name}.${mode}.json`;
      writeFileSync(join(folder, parameters[mode]), text);
    }
    services[name] = { parameters };
  }
  const config = { out: "generated", services };
  writeFileSync(join(folder, "uws-codegen.config.json"), JSON.stringify(config));
  return config;
}
