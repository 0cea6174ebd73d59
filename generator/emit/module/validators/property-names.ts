import type { CodeKeywordDefinition, KeywordCxt } from "ajv";
import propertyNames from "ajv/dist/vocabularies/applicator/propertyNames.js";
import { referencedName } from "../../../schema/reference-names.js";
import type { Schema } from "../../../schema/schema.js";
import { mapSchemas } from "../../../schema/traverse.js";

/**
 * `propertyNames`, which notes what is wrong with a key and which key it is. AJV's own notes besides that a rule about
 * keys is broken.
 */
export const propertyNamesOnce: CodeKeywordDefinition = {
  ...propertyNames.default,
  code(context: KeywordCxt): void {
    const { gen, data } = context;
    const valid = gen.name("valid");
    gen.forIn("key", data, (key) => {
      context.subschema(
        {
          ...{ keyword: "propertyNames", data: key, dataTypes: ["string"] },
          ...{ propertyName: key, compositeRule: true },
        },
        valid,
      );
    });
    context.ok(valid);
  },
};

/** The schema with the models that keys refer to in place: the validator of a model does not know that it sees a key. */
export function withKeysInPlace(schema: Schema, document: Schema): Schema {
  return mapSchemas(schema, (each) =>
    each.propertyNames === undefined
      ? each
      : { ...each, propertyNames: inPlace(each.propertyNames, document, new Set()) },
  );
}

function inPlace(keys: Schema, document: Schema, within: ReadonlySet<string>): Schema {
  return mapSchemas(keys, (each) => {
    const name = each.$ref === undefined ? undefined : referencedName(each.$ref);
    const model = name === undefined ? undefined : document.$defs?.[name];
    if (name === undefined || model === undefined || within.has(name)) return each;
    return inPlace(model, document, new Set([...within, name]));
  });
}
