import { pointerTokens } from "../schema/json-pointer.js";
import { typesOf } from "../schema/json-types.js";
import { keywordsOnProperties } from "../schema/keyword-groups.js";
import { keywords } from "../schema/keywords.js";
import { type Schema, without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/**
 * Says of a dictionary whose keys have a pattern what each key is and what each value is, as of other dictionaries:
 * Pydantic refuses other keys, where JSON Schema would take them with values of any type.
 */
export const patternKeys: Pass = {
  name: "pattern-keys",
  repairs: "dictionaries whose keys have a pattern, which do not say that other keys are refused",
  apply: (document) =>
    mapSchemas(document, (schema, pointer) =>
      isDictionary(schema) && !isPartial(pointer) ? withKeys(schema) : schema,
    ),
};

/** Whether a schema is what Pydantic writes of a dictionary, with a pattern for its keys. */
function isDictionary(schema: Schema): boolean {
  return (
    typesOf(schema)?.includes("object") === true &&
    Object.keys(schema.patternProperties ?? {}).length === 1 &&
    schema.propertyNames?.pattern === undefined &&
    !others.some((keyword) => Object.hasOwn(schema, keyword))
  );
}

function withKeys(schema: Schema): Schema {
  const { patternProperties = {}, propertyNames } = schema;
  const [[pattern, values] = ["", {}]] = Object.entries(patternProperties);
  return {
    ...without(schema, "patternProperties"),
    propertyNames: { ...propertyNames, pattern },
    additionalProperties: values,
  };
}

/** Keywords beside which a schema does not speak of all properties alone. */
const others = keywordsOnProperties.filter((keyword) => keyword !== "patternProperties");

/** Whether a schema says only a part of what is said of its values. */
function isPartial(pointer: string): boolean {
  return pointerTokens(pointer).some((token) => keywords.get(token)?.inPlace === "conjunct");
}
