import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
// @ts-expect-error: a script without types.
import { jsonText } from "../../.ci/json-text.js";
import { allOutputs } from "../../generator/emit/job/outputs.js";
import { optionsOf } from "../../generator/emit/output.js";
import { configSchema } from "../../generator/source/config-schema.js";

it("the config's schema is the one that the lists and the outputs say", () => {
  const path = new URL("../../schemas/config.schema.json", import.meta.url);
  expect(readFileSync(path, "utf8")).toBe(`${jsonText(configSchema(optionsOf(allOutputs)))}\n`);
});
