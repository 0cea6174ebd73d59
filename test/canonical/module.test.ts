import { expect, test } from "vitest";
import {
  type CanonicalModule,
  readDocument,
  writtenDocument,
} from "../../generator/canonical/module.js";

test("each side of a module is a document", () => {
  const module: CanonicalModule = {
    roots: ["Job"],
    models: new Map([
      ["Job", { name: "Job", read: { type: "object" }, written: { type: "string" } }],
      ["OnlyRead", { name: "OnlyRead", read: { const: 1 } }],
      ["OnlyWritten", { name: "OnlyWritten", written: { const: 2 } }],
    ]),
  };
  expect(readDocument(module)).toEqual({
    $defs: { Job: { type: "object" }, OnlyRead: { const: 1 } },
  });
  expect(writtenDocument(module)).toEqual({
    $defs: { Job: { type: "string" }, OnlyWritten: { const: 2 } },
  });
});
