import { decimalFormat } from "../../canonical/decimals.js";
import { camelCase } from "../../canonical/names.js";
import {
  type CodeFile,
  type ConstantDeclaration,
  exported,
  value,
} from "../../code/declaration.js";
import { literal } from "../../code/literal.js";
import type { ModelGraph, Side } from "../../model/model-graph.js";
import { referencedNames, referenceTo } from "../../schema/reference-names.js";
import { type Schema, sameJson, without } from "../../schema/schema.js";
import { mapSchemas } from "../../schema/traverse.js";
import type { OutputCode } from "../output.js";
import type { ModuleContext } from "./module-context.js";

/** The JSON Schemas as an output. The exact types of the constants are longer than everything else that is declared. */
export const schemasOutput: OutputCode<ModuleContext> = {
  files: ({ graph, header, schemas }) => [["schemas", schemasFile(graph, schemas, header)]],
  exports: ({ schemas }) => [
    {
      ...exported(
        schemas.map(({ constant }) => value(constant)),
        "./schemas",
      ),
      declaredAs: schemas.map(declaredSchema),
    },
  ],
};

/** A JSON Schema constant to be written: what it is called, and of which model it is. */
export interface SchemaConstant {
  readonly constant: string;
  readonly model: string;
  readonly side: Side;
  readonly description: string;
}

/** The JSON Schemas of some models as constants, each complete in itself. */
export function schemasFile(
  graph: ModelGraph,
  constants: readonly SchemaConstant[],
  header: string,
): CodeFile {
  return {
    header,
    // Checking these files took a compiler as long as checking all others of a service.
    unchecked:
      "Data, in which there is nothing to check: its type is worked out only where a program asks for it.",
    declarations: constants.map(({ constant, model, side, description }) => ({
      kind: "constant",
      name: constant,
      isExported: true,
      docs: { description },
      value: { data: schemaDocument(graph, model, side) },
    })),
  };
}

/** A constant as an index declares it, without what its definitions are. */
function declaredSchema({ constant, model, description }: SchemaConstant): ConstantDeclaration {
  const head = Object.entries(documentHead(model)).map(
    ([key, text]) => `  readonly ${key}: ${literal(text)};\n`,
  );
  return {
    kind: "constant",
    name: constant,
    isExported: true,
    docs: { description: `${description}\n\n${exactType}` },
    value: {
      type: `{\n${head.join("")}  readonly $defs: ${definitionsType};\n}`,
      value: constant,
    },
  };
}

const exactType =
  "Its exact type, which takes compilers long to read, is that of the same constant in `schemas.js`.";

const definitionsType = "{ readonly [model: string]: { readonly [keyword: string]: unknown } }";

/** Whether a model is written otherwise than it is read. */
export function writtenDiffers(graph: ModelGraph, model: string): boolean {
  return !sameJson(schemaDocument(graph, model, "read"), schemaDocument(graph, model, "written"));
}

/** A model's JSON Schema with the definitions that it needs. */
export function schemaDocument(graph: ModelGraph, name: string, side: Side): Schema {
  const needed = new Map<string, Schema>();
  const open = [name];
  for (let model = open.pop(); model !== undefined; model = open.pop()) {
    const schema = graph.models.get(model)?.[side]?.schema;
    if (schema === undefined || needed.has(model)) continue;
    const written = standard(schema);
    needed.set(model, written);
    open.push(...[...referencedNames(written)].reverse());
  }
  return { ...documentHead(name), $defs: Object.fromEntries(needed) };
}

function documentHead(model: string): Required<Pick<Schema, "$schema" | "$ref">> {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $ref: referenceTo(model),
  };
}

/** Without a default and examples with numbers that JSON has no form for. */
function finiteOnly(schema: Schema): Schema {
  const examples = schema.examples?.filter(isFiniteJson);
  const isWhole = examples?.length === schema.examples?.length;
  if (isFiniteJson(schema.default) && isWhole) return schema;
  const kept = isFiniteJson(schema.default) ? schema : without(schema, "default");
  return examples === undefined || isWhole ? kept : { ...kept, examples };
}

function isFiniteJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value !== "object" || value === null || Object.values(value).every(isFiniteJson);
}

/** Without the generator's own keywords. */
function standard(schema: Schema): Schema {
  return mapSchemas(schema, (child) => {
    const filled = child.typeParameter?.default;
    const isDecimal = child.format === decimalFormat;
    return without(
      finiteOnly(filled === undefined ? child : { ...child, ...filled }),
      // The generator's own, too.
      ...(isDecimal ? ["format"] : []),
      "typeParameter",
      "sourcePattern",
      "sourceFormat",
      "readAs",
      "textsOf",
      // Strict validators refuse keywords that they do not know.
      "unit",
    );
  });
}

/** A constant for each root of a module, of what is read. */
export function rootSchemas({ roots }: ModelGraph): readonly SchemaConstant[] {
  return roots.map(({ name }) => ({
    constant: `${camelCase(name)}JsonSchema`,
    model: name,
    side: "read",
    description: `The JSON Schema of \`${name}\`.`,
  }));
}
