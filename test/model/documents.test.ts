import { expect, test } from "vitest";
import type { CanonicalSchema } from "../../generator/canonical/canonical-schema.js";
import type { Model } from "../../generator/canonical/module.js";
import { readDocument, rootsDocument } from "../../generator/model/documents.js";
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

test("what the roots are sent as is a document of what they need", () => {
  const refersTo = (name: string): CanonicalSchema => asCanonical({ $ref: `#/$defs/${name}` });
  const graph = modelGraph({
    roots: ["Job"],
    models: new Map<string, Model>([
      ["Job", { name: "Job", read: refersTo("Read"), written: refersTo("Written") }],
      ["Read", { name: "Read", read: asCanonical({ const: 1 }), written: asCanonical({}) }],
      ["Written", { name: "Written", written: refersTo("Both") }],
      ["Both", { name: "Both", read: asCanonical({ const: 3 }) }],
    ]),
  });
  expect(rootsDocument(graph, "input")).toEqual({
    $defs: { Job: refersTo("Written"), Written: refersTo("Both"), Both: { const: 3 } },
  });
  expect(rootsDocument(graph, "wire")).toEqual({
    $defs: { Job: refersTo("Read"), Read: { const: 1 } },
  });
});

test("a schema that was just read is no model's", () => {
  const read: Schema = { type: "object" };
  // @ts-expect-error: only the passes make canonical schemas.
  const model: Model = { name: "Job", read };
  expect(model.read).toBe(read);
});
