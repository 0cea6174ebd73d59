// Writes the config's validator, so that a run with nothing to do does not wait for AJV to be loaded.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";

const schemaUrl = new URL("../schemas/config.schema.json", import.meta.url);
const validatorUrl = new URL("../generator/source/config-validator.ts", import.meta.url);

/** The module's text, for the config's schema as it is written. */
export function configValidator(schema = JSON.parse(readFileSync(schemaUrl, "utf8"))) {
  const ajv = new Ajv2020({
    ...{ strict: false, meta: false, validateSchema: false, messages: false },
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema(withoutWords(schema), "config");
  const code = standalone
    .default(ajv, { isConfig: "config" })
    .replace(
      /^const (\w+) = require\("ajv\/dist\/runtime\/ucs2length"\)\.default;$/m,
      "const $1 = (text) => [...text].length;",
    )
    .replace("export const isConfig =", "export const isConfig: (value: unknown) => boolean =");
  return [
    "// @ts-nocheck",
    "// AJV's code for schemas/config.schema.json, written by `npm run written`.",
    code.replace(/^"use strict";\n/, ""),
    "",
  ].join("\n");
}

/** What is only said in messages, which the validator does not give. */
function withoutWords(value) {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key, child]) => !(["title", "description"].includes(key) && typeof child === "string"),
  );
  return Object.fromEntries(entries.map(([key, child]) => [key, withoutWords(child)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(validatorUrl, configValidator());
