import type { CodeKeywordDefinition, KeywordCxt } from "ajv";
import { _ } from "ajv/dist/compile/codegen/index.js";
import { decimalFormat } from "../../../canonical/decimals.js";

/** What AJV's code asks for where a number is a decimal; the runtime's function takes its place. */
export const decimalMultiple = "isDecimalMultiple";

/**
 * `multipleOf` as Pydantic checks it: of a fraction up to rounding, since 0.07 / 0.01 is 7.000000000000001 in
 * doubles. AJV's own check is exact, or has one precision for numbers of every size. Of a `Decimal`, Pydantic's is exact.
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
    const { gen, data, schema, schemaCode, parentSchema } = context;
    if (parentSchema["format"] === decimalFormat) {
      const code = _`require(${decimalMultiple}).default`;
      context.fail(
        _`!${gen.scopeValue("func", { ref: decimalMultiple, code })}(${data}, ${schema})`,
      );
      return;
    }
    if (Number.isInteger(schema)) {
      context.fail(_`${data} % ${schemaCode} !== 0`);
      return;
    }
    const count = gen.const("count", _`${data} / ${schemaCode}`);
    context.fail(_`!(Math.abs(Math.round(${count}) - ${count}) <= Math.abs(${count}) * 1e-9)`);
  },
};
