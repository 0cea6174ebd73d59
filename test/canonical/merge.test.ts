import { describe, expect, it } from "vitest";
import { aliases } from "../../generator/canonical/aliases.js";
import { type CanonicalDocument, canonicalDocument } from "../../generator/canonical/document.js";
import { mergeDocuments } from "../../generator/canonical/merge.js";
import { names } from "../../generator/canonical/names.js";
import { root } from "../../generator/canonical/root.js";
import type { Schema } from "../../generator/schema/schema.js";
import { failureOf, quietly } from "./applied-pass.js";
import { asCanonicalDocument } from "./as-canonical.js";
import { frozen } from "./frozen.js";
import { recorded } from "./recorded-schemas.js";

/** The models of a recorded schema of the bundle. */
function rooted(model: string, mode: string): CanonicalDocument {
  const schema = recorded(`uws/recorded/${model}.${mode}.json`);
  return canonicalDocument(frozen(quietly(aliases, quietly(names, quietly(root, schema)))));
}

describe("both modes of a model", () => {
  const validation = rooted("JobUpdateMetadata", "validation");
  const serialization = rooted("JobUpdateMetadata", "serialization");
  const { roots, models } = mergeDocuments({
    validation: [validation],
    serialization: [serialization],
  });

  it("are one model, read as it is sent and written as it is accepted", () => {
    expect(roots).toEqual(["JobUpdateMetadata"]);
    const model = models.get("JobUpdateMetadata");
    const duration = (schema: Schema | undefined): unknown =>
      schema?.properties?.["execution_duration"];
    expect(duration(model?.read)).toMatchObject({ anyOf: [{ type: "integer" }, { type: "null" }] });
    expect(duration(model?.written)).toMatchObject({
      anyOf: [{ format: "duration" }, { type: "null" }],
    });
  });

  it("say where they came from beside their schemas", () => {
    expect(models.get("JobUpdateMetadata")?.origin?.read).toEqual({ pointer: "", isMadeUp: false });
    for (const { read, written } of models.values()) {
      expect(read).not.toHaveProperty("origin");
      expect(written).not.toHaveProperty("origin");
    }
  });
});

it("one mode stands for both", () => {
  const document = rooted("JobError", "validation");
  for (const documents of [
    { validation: [document], serialization: [] },
    { validation: [], serialization: [document] },
  ]) {
    const model = mergeDocuments(documents).models.get("JobError");
    expect(model?.read).toBe(model?.written);
    expect(model?.read?.properties).toHaveProperty("detail");
  }
});

it("a readOnly field of the one mode that there is need not be written", () => {
  const document: Schema = {
    $ref: "#/$defs/Order",
    $defs: {
      Order: {
        allOf: [{ $ref: "#/$defs/Base" }, { required: ["id", "total"] }],
        properties: { total: { type: "number", readOnly: true }, item: { $ref: "#/$defs/Item" } },
        required: ["total", "item"],
      },
      Base: { properties: { id: { $ref: "#/$defs/Id" } }, required: ["id"] },
      Item: { properties: { name: { type: "string" } }, required: ["name"] },
      Id: { type: "string", readOnly: true },
    },
  };
  const given = asCanonicalDocument(frozen(document));
  const { models } = mergeDocuments({ validation: [given], serialization: [] });
  const order = models.get("Order");
  expect(order?.read).toEqual(document.$defs?.["Order"]);
  expect(order?.written).toEqual({
    allOf: [{ $ref: "#/$defs/Base" }, {}],
    properties: { total: { type: "number", readOnly: true }, item: { $ref: "#/$defs/Item" } },
    required: ["item"],
  });
  expect(models.get("Base")?.written).toEqual({ properties: { id: { $ref: "#/$defs/Id" } } });
  expect(models.get("Item")?.written).toBe(models.get("Item")?.read);
  const both = mergeDocuments({ validation: [given], serialization: [given] });
  expect(both.models.get("Order")?.written).toEqual(document.$defs?.["Order"]);
});

it("several schemas share the models that they have in common", () => {
  const { roots, models } = mergeDocuments({
    validation: [],
    serialization: ["Job", "SerializedJob", "JobError"].map((name) =>
      rooted(name, "serialization"),
    ),
  });
  expect(roots).toEqual(["Job", "SerializedJob", "JobError"]);
  expect([...models.keys()].slice(0, 3)).toEqual(["Job", "SerializedJob", "JobError"]);
  expect([...models.keys()].filter((name) => name === "ErrorType")).toHaveLength(1);
});

it("each model comes before those that it mentions, and what nobody needs is left out", () => {
  const document: Schema = {
    $ref: "#/$defs/Root",
    $defs: {
      Leaf: { type: "string" },
      Unused: { type: "null" },
      Branch: { items: { $ref: "#/$defs/Leaf" } },
      Root: { properties: { b: { $ref: "#/$defs/Branch" }, again: { $ref: "#/$defs/Root" } } },
    },
  };
  const { models } = mergeDocuments({
    validation: [asCanonicalDocument(frozen(document))],
    serialization: [],
  });
  expect([...models.keys()]).toEqual(["Root", "Branch", "Leaf"]);
});

it("a model of one mode only is there", () => {
  const reads: Schema = {
    $ref: "#/$defs/Root",
    $defs: { Root: { items: { $ref: "#/$defs/Read" } }, Read: { type: "string" } },
  };
  const writes: Schema = { $ref: "#/$defs/Root", $defs: { Root: { items: {} } } };
  const { models } = mergeDocuments({
    validation: [asCanonicalDocument(writes)],
    serialization: [asCanonicalDocument(reads)],
  });
  expect(models.get("Read")).toEqual({
    name: "Read",
    read: { type: "string" },
    origin: { read: { pointer: "", isMadeUp: false }, written: undefined },
  });
});

it("what a model mentions in a mode is there, though no root of that mode leads to the model", () => {
  const reads: Schema = {
    $ref: "#/$defs/Root",
    $defs: { Root: { items: { $ref: "#/$defs/Page" } }, Page: { type: "string" } },
  };
  const writes: Schema = {
    $ref: "#/$defs/Root",
    $defs: { Root: {}, Page: { items: { $ref: "#/$defs/Line" } }, Line: { type: "string" } },
  };
  const { models } = mergeDocuments({
    validation: [asCanonicalDocument(writes)],
    serialization: [asCanonicalDocument(reads)],
  });
  expect([...models.keys()]).toEqual(["Root", "Page", "Line"]);
});

it("refuses two models of one name in one mode", () => {
  const other = (model: Schema): CanonicalDocument =>
    canonicalDocument({ $ref: "#/$defs/A", $defs: { A: model } });
  expect(
    failureOf(() =>
      mergeDocuments({
        validation: [other({ type: "string" }), other({ type: "null" })],
        serialization: [],
      }),
    ),
  ).toMatchObject({ kind: "schema", code: "two-models-of-one-name", pointer: "/$defs/A" });
  expect(() =>
    mergeDocuments({
      validation: [
        other({ type: "string", title: "T", origin: "" }),
        other({ title: "T", type: "string", origin: "/$defs/A" }),
      ],
      serialization: [],
    }),
  ).not.toThrow();
});
