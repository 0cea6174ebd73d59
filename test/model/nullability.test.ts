import { expect, it, test } from "vitest";
import { readDocument } from "../../generator/model/documents.js";
import { modelGraph } from "../../generator/model/model-graph.js";
import type { Node } from "../../generator/model/node.js";
import { acceptsNull } from "../../generator/model/nullability.js";
import { referenceTo } from "../../generator/schema/reference-names.js";
import type { Schema } from "../../generator/schema/schema.js";
import { asCanonical } from "../canonical/as-canonical.js";
import { verdicts } from "../canonical/verdicts.js";
import { nodeOf } from "./node-of.js";
import { forRandomGraphs } from "./random-graphs.js";

const text: Schema = { type: "string" };

it.each<[Schema, boolean]>([
  [{ type: "null" }, true],
  [{ type: ["string", "null"] }, true],
  [text, false],
  [{ type: ["string", "integer"] }, false],
  [{}, true],
  [{ minLength: 1 }, true],
  [{ not: {} }, false],
  [{ enum: ["a", null] }, true],
  [{ enum: ["a"] }, false],
  [{ const: null }, true],
  [{ const: "a" }, false],
  [{ anyOf: [text, { type: "null" }] }, true],
  [{ anyOf: [text, { type: "integer" }] }, false],
  [{ oneOf: [{ anyOf: [{ const: null }] }, text] }, true],
  [{ allOf: [{ enum: ["a", null] }, { minLength: 1 }] }, true],
  [{ allOf: [{ enum: ["a", null] }, text] }, false],
  [{ typeParameter: { name: "P" } }, true],
])("of %j it says %s", (schema, expected) => {
  expect(acceptsNull(nodeOf(schema))).toBe(expected);
});

test("a reference accepts null where its model does, and a model within itself says nothing of it", () => {
  const read: Schema = {
    type: "object",
    properties: {
      text: { $ref: "#/$defs/Text" },
      nullable: { $ref: "#/$defs/Nullable" },
      endless: { $ref: "#/$defs/Endless" },
    },
  };
  const nullable: Schema = { anyOf: [text, { type: "null" }] };
  const endless: Schema = { anyOf: [{ $ref: "#/$defs/Endless" }, text] };
  const { models } = modelGraph({
    roots: ["Root"],
    models: new Map(
      Object.entries({ Root: read, Text: text, Nullable: nullable, Endless: endless }).map(
        ([name, schema]) => [name, { name, read: asCanonical(schema) }],
      ),
    ),
  });
  const root = models.get("Root")?.read;
  const fields = root?.kind === "object" ? root.fields : [];
  expect(fields.map(({ name, node }) => [name, acceptsNull(node)])).toEqual([
    ["text", false],
    ["nullable", true],
    ["endless", false],
  ]);
});

test("of random schemas, it agrees with the validator where neither conditions nor what excludes values are in the way", () => {
  let judged = 0;
  forRandomGraphs((graph) => {
    const document = readDocument(graph);
    for (const { name, read } of graph.models.values()) {
      if (read === undefined || !isDecided(read, new Set())) continue;
      judged += 1;
      const [isAccepted] = verdicts({ ...document, $ref: referenceTo(name) }, [null]);
      expect(acceptsNull(read)).toBe(isAccepted);
    }
  }, 200);
  expect(judged).toBeGreaterThan(200);
});

/** Whether a node, with the models that it leads to, says by itself if it accepts null. */
function isDecided(node: Node, within: Set<Node>): boolean {
  if (within.has(node)) return true;
  within.add(node);
  switch (node.kind) {
    case "reference":
      return isDecided(node.target, within);
    case "union": {
      const isExclusive = node.distinction.kind !== "type" && node.schema.oneOf !== undefined;
      return !isExclusive && node.members.every((member) => isDecided(member, within));
    }
    case "intersection":
      return node.members.every((member) => isDecided(member, within));
    default:
      return node.kind !== "condition" && node.kind !== "typeParameter";
  }
}
