import { expect, test } from "vitest";
import {
  type CanonicalModule,
  type Model,
  readDocument,
  writtenDocument,
} from "../../generator/canonical/module.js";
import type { Schema } from "../../generator/schema/schema.js";
import { asCanonical } from "./as-canonical.js";

test("each side of a module is a document", () => {
  const module: CanonicalModule = {
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
  };
  expect(readDocument(module)).toEqual({
    $defs: { Job: { type: "object" }, OnlyRead: { const: 1 } },
  });
  expect(writtenDocument(module)).toEqual({
    $defs: { Job: { type: "string" }, OnlyWritten: { const: 2 } },
  });
});

test("a schema that was just read is no model's", () => {
  const read: Schema = { type: "object" };
  // @ts-expect-error: only the passes make canonical schemas.
  const model: Model = { name: "Job", read };
  expect(model.read).toBe(read);
});
