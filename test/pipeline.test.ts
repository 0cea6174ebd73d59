import { join } from "node:path";
import { expect, it } from "vitest";
import { generate } from "../generator/api.js";
import { temporaryFolder } from "./temporary-folder.js";

const validation = {
  title: "Order",
  type: "object",
  required: ["a"],
  properties: { a: { type: "integer" }, b: { type: "string", default: "x" } },
};

/** The types that are generated from the two schemas of a model. */
async function typesOf(schemas: { readonly [mode: string]: unknown }): Promise<string> {
  const files = Object.entries(schemas).map(([mode, schema]) => [
    `${mode}.json`,
    JSON.stringify(schema),
  ]);
  const folder = temporaryFolder(Object.fromEntries(files));
  const parameters = { validation: "validation.json", serialization: "serialization.json" };
  const config = { out: "generated", services: { orders: { parameters } } };
  const { files: generated } = await generate(config, { folder, dryRun: true });
  return generated.get(join("orders", "types.ts")) ?? "";
}

/** What a `@model_serializer` makes of the serialization schema, by the type that it says to return. */
it.each([
  [
    "dict[str, Any]",
    { type: "object", additionalProperties: true },
    "export interface Order {\n  [k: string]: unknown;",
  ],
  ["str", { type: "string" }, "export type Order = string;"],
  ["nothing", {}, "export type Order = unknown;"],
])(
  "a model whose serializer returns %s is read as that, and sent as it is",
  async (_, serialization, type) => {
    const types = await typesOf({ validation, serialization });
    expect(types).toContain(type);
    expect(types).toContain("export interface OrderInput {\n  a: number;");
  },
);

it("the name of a model that only a reference names is that of both schemas", async () => {
  const referring = { $ref: "#/$defs/Order", $defs: { Order: validation } };
  const types = await typesOf({ validation: referring, serialization: { type: "string" } });
  expect(types).toContain("export type Order = string;");
});

it("two schemas with names of their own are still of two models", async () => {
  const other = { ...validation, title: "Other" };
  await expect(typesOf({ validation, serialization: other })).rejects.toThrow(
    "are of different models",
  );
});
