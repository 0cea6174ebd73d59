import { expect, test } from "vitest";
import { readDocument } from "../../generator/model/documents.js";
import { graphOf } from "../../generator/model/graph-of.js";

test("what is read is a document, without models that are only written", () => {
  const graph = graphOf({
    roots: ["Job"],
    models: new Map([
      ["Job", { name: "Job", read: { type: "object" }, written: { type: "string" } }],
      ["OnlyRead", { name: "OnlyRead", read: { const: 1 } }],
      ["OnlyWritten", { name: "OnlyWritten", written: { const: 2 } }],
    ]),
  });
  expect(readDocument(graph)).toEqual({
    $defs: { Job: { type: "object" }, OnlyRead: { const: 1 } },
  });
});
