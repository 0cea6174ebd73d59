/**
 * The official suite's cases that we accept and it does not: a `oneOf` without a discriminator is any of its members,
 * since that is what Pydantic means by it.
 */
export const inclusiveCases: ReadonlySet<string> = new Set([
  "oneOf.json: oneOf / both oneOf valid",
  "oneOf.json: oneOf with base schema / both oneOf valid",
  "oneOf.json: oneOf with boolean schemas, all true / any value is invalid",
  "oneOf.json: oneOf with boolean schemas, more than one true / any value is invalid",
  "oneOf.json: oneOf complex types / both oneOf valid (complex)",
  "oneOf.json: oneOf with empty schema / both valid - invalid",
  "oneOf.json: oneOf with required / both valid - invalid",
  "oneOf.json: oneOf with missing optional property / both oneOf valid",
  "unevaluatedProperties.json: unevaluatedProperties + ref inside allOf / oneOf / x and y are invalid",
  "unevaluatedProperties.json: unevaluatedProperties + ref inside allOf / oneOf / a and b and x and y are invalid",
  "unevaluatedProperties.json: dynamic evalation inside nested refs / a + b is invalid",
  "unevaluatedProperties.json: dynamic evalation inside nested refs / a + c is invalid",
  "unevaluatedProperties.json: dynamic evalation inside nested refs / a + d is invalid",
  "unevaluatedProperties.json: dynamic evalation inside nested refs / b + c is invalid",
  "unevaluatedProperties.json: dynamic evalation inside nested refs / b + d is invalid",
  "unevaluatedProperties.json: dynamic evalation inside nested refs / c + d is invalid",
  "unevaluatedProperties.json: dynamic evalation inside nested refs / xx + a is invalid",
  "unevaluatedProperties.json: dynamic evalation inside nested refs / xx + b is invalid",
  "unevaluatedProperties.json: dynamic evalation inside nested refs / xx + c is invalid",
  "unevaluatedProperties.json: dynamic evalation inside nested refs / xx + d is invalid",
  "unevaluatedProperties.json: dynamic evalation inside nested refs / all + a is invalid",
]);
