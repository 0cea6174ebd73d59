import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
// @ts-expect-error: a script without types.
import { configValidator } from "../../.ci/config-validator.js";

it("the config's validator is the one of its schema", () => {
  const written = new URL("../../generator/source/config-validator.ts", import.meta.url);
  expect(readFileSync(written, "utf8")).toBe(configValidator());
});
