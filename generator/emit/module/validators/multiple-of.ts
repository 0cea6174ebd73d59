import type { CodeKeywordDefinition, KeywordCxt } from "ajv";
import { _ } from "ajv/dist/compile/codegen/index.js";

/**
 * `multipleOf` as Pydantic checks it: of a fraction up to rounding, since 0.07 / 0.01 is 7.000000000000001 in
 * doubles. AJV's own check is exact, or has one precision for numbers of every size.
 */
export const multipleOf: CodeKeywordDefinition = {
  keyword: "multipleOf",
  type: "number",
  schemaType: "number",
  error: {
    message: "",
    params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}`,
  },
  code(context: KeywordCxt): void {
    const { gen, data, schema, schemaCode } = context;
    if (Number.isInteger(schema)) {
      context.fail(_`${data} % ${schemaCode} !== 0`);
      return;
    }
    const count = gen.const("count", _`${data} / ${schemaCode}`);
    context.fail(_`!(Math.abs(Math.round(${count}) - ${count}) <= Math.abs(${count}) * 1e-9)`);
  },
};
