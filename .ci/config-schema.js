// Writes the config's schema from the lists that the program runs from, and from the outputs' options. Run after
// `npm run build`.
import { writeFileSync } from "node:fs";
import { allOutputs } from "../build/emit/job/outputs.js";
import { optionsOf } from "../build/emit/output.js";
import { configSchema } from "../build/source/config-schema.js";
import { jsonText } from "./json-text.js";

writeFileSync(
  new URL("../schemas/config.schema.json", import.meta.url),
  `${jsonText(configSchema(optionsOf(allOutputs)))}\n`,
);
