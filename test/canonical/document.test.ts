import { expect, it } from "vitest";
import { canonicalDocument } from "../../generator/canonical/document.js";

const document = {
  $ref: "#/$defs/Cutout",
  $defs: {
    Cutout: { type: "object", origin: "/$defs/app__Cutout" },
    CutoutOptions: { type: "object", origin: "/$defs/app__Cutout/properties/options" },
  },
};

it("a canonical document has the models' origins beside their schemas", () => {
  const { root, models } = canonicalDocument(document);
  expect(root).toBe("Cutout");
  expect([...models]).toEqual([
    [
      "Cutout",
      { schema: { type: "object" }, origin: { pointer: "/$defs/app__Cutout", isMadeUp: false } },
    ],
    [
      "CutoutOptions",
      {
        schema: { type: "object" },
        origin: { pointer: "/$defs/app__Cutout/properties/options", isMadeUp: true },
      },
    ],
  ]);
});

it("an origin is a place in the file that the schema is a part of", () => {
  const { models } = canonicalDocument(document, (pointer) =>
    pointer.replace("/$defs", "/components/schemas"),
  );
  expect(models.get("Cutout")?.origin).toEqual({
    pointer: "/components/schemas/app__Cutout",
    isMadeUp: false,
  });
});
