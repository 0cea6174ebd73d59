import { expect, it } from "vitest";
import type { Model } from "../../../generator/canonical/module.js";
import { typescriptText } from "../../../generator/code/typescript.js";
import { typeDeclarations } from "../../../generator/emit/module/types.js";
import { type ModelGraph, modelGraph } from "../../../generator/model/model-graph.js";
import type { Schema } from "../../../generator/schema/schema.js";
import { asCanonical } from "../../canonical/as-canonical.js";

function graphOf(schemas: { readonly [name: string]: Schema }): ModelGraph {
  const models = Object.entries(schemas).map(([name, read]): [string, Model] => [
    name,
    { name, read: asCanonical(read) },
  ]);
  return modelGraph({ roots: Object.keys(schemas), models: new Map(models) });
}

/** The text of a module's types. */
async function typesText(graph: ModelGraph, header: string): Promise<string> {
  return typescriptText({ header, declarations: await typeDeclarations(graph) }, ".js");
}

it("properties that json-schema-to-typescript stumbles over, and texts that look like these", async () => {
  const text = await typesText(
    graphOf({
      Odd: {
        type: "object",
        properties: JSON.parse('{ "__proto__": { "enum": ["$__proto__$"] }, "[k: string]": {} }'),
        required: ["__proto__"],
      },
    }),
    "// header",
  );
  expect(text).toBe(
    '// header\nexport interface Odd {\n  "__proto__": "$__proto__$";\n  "[k: string]"?: unknown;\n}\n',
  );
});

it("a long union begins below its name, and declarations are apart", async () => {
  const values = Array.from({ length: 9 }, (_, index) => `a value of some length ${index}`);
  const text = await typesText(graphOf({ Long: { enum: values }, Short: { enum: [1] } }), "// h");
  const members = values.map((value) => `\n  | ${JSON.stringify(value)}`).join("");
  expect(text).toBe(`// h\nexport type Long =${members};\n\nexport type Short = 1;\n`);
});

it("types of empty lists, of anything beside others, and of dictionaries with known keys", async () => {
  const text = await typesText(
    graphOf({
      Kinds: {
        type: "object",
        properties: {
          none: { type: "array", minItems: 0, maxItems: 0 },
          any: { anyOf: [{}, { type: "null" }] },
          named: {
            type: "object",
            propertyNames: { $ref: "#/$defs/Letter" },
            additionalProperties: { type: "array", items: { type: "integer" } },
          },
          numbered: {
            type: "object",
            propertyNames: { enum: ["1"], textsOf: { $ref: "#/$defs/Level" } },
            additionalProperties: { anyOf: [{ type: "string" }, { type: "boolean" }] },
          },
        },
        required: ["none", "any", "named", "numbered"],
      },
      Letter: { enum: ["a", "b"] },
      Level: { enum: [1] },
    }),
    "// h",
  );
  expect(text).toContain(`export interface Kinds {
  /**
   * Constraints: exactly 0 items.
   */
  none: [];
  any: unknown;
  named: Partial<Record<Letter, number[]>>;
  numbered: Partial<Record<\`\${Level}\`, string | boolean>>;
}`);
});

it("what is sent has the model's description, too", async () => {
  const model: Schema = {
    type: "object",
    description: "A circle on the sky.",
    deprecated: true,
    properties: { radius: { type: "number", default: 1 } },
  };
  expect(await typesText(graphOf({ Circle: model }), "// h")).toContain(`
/**
 * A circle on the sky.
 *
 * {@link Circle} as it may be written: what has a default can be left out.
 *
 * @deprecated
 */
export interface CircleInput {`);
});
