import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { targetNames, usualTarget } from "../../generator/code/target-names.js";
import { docsFormats, usualDocsFormat } from "../../generator/source/docs-formats.js";

const path = new URL("../../schemas/config.schema.json", import.meta.url);
const schema: unknown = JSON.parse(readFileSync(path, "utf8"));

it("the config's schema has the targets and formats that there are", () => {
  expect(schema).toMatchObject({
    properties: { target: { enum: targetNames, default: usualTarget } },
    $defs: { docs: { properties: { format: { enum: docsFormats, default: usualDocsFormat } } } },
  });
});
