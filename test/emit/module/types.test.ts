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
