import { expect, test } from "vitest";
import type { Model } from "../../generator/canonical/module.js";
import { readDocument } from "../../generator/model/documents.js";
import { modelGraph } from "../../generator/model/model-graph.js";
import type { Schema } from "../../generator/schema/schema.js";
import { asCanonical } from "../canonical/as-canonical.js";

test("what is read is a document, without models that are only written", () => {
  const graph = modelGraph({
    roots: ["Job"],
    models: new Map<string, Model>([
      [
        "Job",
        {
          name: "Job",
          read: asCanonical({ type: "object" }),
          written: asCanonical({ type: "string" }),
        },
      ],
      ["OnlyRead", { name: "OnlyRead", read: asCanonical({ const: 1 }) }],
      ["OnlyWritten", { name: "OnlyWritten", written: asCanonical({ const: 2 }) }],
    ]),
  });
  expect(readDocument(graph)).toEqual({
    $defs: { Job: { type: "object" }, OnlyRead: { const: 1 } },
  });
});

test("a schema that was just read is no model's", () => {
  const read: Schema = { type: "object" };
  // @ts-expect-error: only the passes make canonical schemas.
  const model: Model = { name: "Job", read };
  expect(model.read).toBe(read);
});
