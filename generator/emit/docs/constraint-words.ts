import { code, type Inline, inline } from "../../markdown/markdown-text.js";
import { enumerated, line } from "../../markdown/page-parts.js";
import { valueInWords } from "../../schema/json-words.js";
import { referencedName } from "../../schema/reference-names.js";
import { isJsonObject, type Schema, without } from "../../schema/schema.js";
import { constraintsInWords } from "../words.js";
import { formatWords } from "./format-words.js";

/** What a schema demands besides its type, each demand on its own: "between 0 and 90", "matches `…`". */
export function constraintWords(schema: Schema): readonly Inline[] {
  // The words for a tuple's type say how long it is.
  const tupleLengths = schema.prefixItems === undefined ? [] : ["minItems", "maxItems"];
  return [
    ...unitWords(schema),
    ...constraintsInWords(without(schema, ...saidElsewhere, ...tupleLengths)).map(withCode),
    ...nested("each item", schema.items),
    ...keyWords(schema),
    ...nested("each value", schema.additionalProperties),
    ...branchWords(schema),
  ];
}

/** The unit of a number, which Pydantic's `json_schema_extra` can say: "in deg". */
function unitWords({ unit, type }: Schema): readonly Inline[] {
  if (typeof unit !== "string") return [];
  const isWhole = type === "integer" || (Array.isArray(type) && type.includes("integer"));
  return [line("in ", inline(unit), isWhole ? ", whole" : "")];
}

/** What is said of the whole field, or by `nested`, which tells code from words. */
const saidElsewhere = ["readOnly", "writeOnly", "items", "propertyNames", "additionalProperties"];

/** `matches` and `format` have code after them, up to the end: whatever is in it is code. */
function withCode(constraint: string): Inline {
  const [, before, text] = /^([^`]*)`([\s\S]*)`$/.exec(constraint) ?? [];
  if (before === undefined || text === undefined) return inline(constraint);
  return before === "format " ? formatWords(text) : line(before, code(text));
}

function nested(what: string, schema: unknown): readonly Inline[] {
  if (!isJsonObject(schema)) return [];
  const demands = constraintWords(schema);
  return demands.length === 0 ? [] : [line(`${what} `, enumerated(demands, ","))];
}

function keyWords({ propertyNames, patternProperties }: Schema): readonly Inline[] {
  const patterns = Object.keys(patternProperties ?? {}).map(code);
  const matched =
    patterns.length === 0 ? [] : [line("each key matches ", enumerated(patterns, "or"))];
  if (propertyNames === undefined) return matched;
  const { $ref, enum: values } = propertyNames;
  if ($ref !== undefined) return [...matched, line("each key a ", inline(referencedName($ref)))];
  const keys = (values ?? []).map((value) => code(valueInWords(value)));
  const listed =
    keys.length === 0
      ? []
      : [line(keys.length > 1 ? "each key one of " : "each key ", enumerated(keys, "or"))];
  return [...matched, ...listed, ...nested("each key", propertyNames)];
}

/** What is demanded of the one kind of value besides null, and what all parts of an `allOf` demand. */
function branchWords({ anyOf, oneOf, allOf }: Schema): readonly Inline[] {
  const valued = (anyOf ?? oneOf ?? []).filter(({ type }) => type !== "null");
  const branches = [...(valued.length === 1 ? valued : []), ...(allOf ?? [])];
  return branches.flatMap((branch) => constraintWords(branch));
}
