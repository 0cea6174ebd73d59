import { expect, it } from "vitest";
import { descriptions } from "../../generator/canonical/descriptions.js";
import { quietly } from "./applied-pass.js";
import { example } from "./recorded-schemas.js";

it("turns every description into Markdown", () => {
  const after = quietly(descriptions, example("image-cutout"));
  expect(after.$defs?.["CircleStencil"]?.description).toBe(
    "A circle on the sky (`CIRCLE` in SODA).",
  );
  expect(after.properties?.["cutout_detail"]?.description).toContain("`masked-image` adds");
});

it("changes nothing else, not even what looks like a description", () => {
  const before = {
    type: "object",
    default: { description: "``text``" },
    properties: { description: { type: "string", title: "``text``" } },
  };
  expect(quietly(descriptions, before)).toBe(before);
});
