import { isJsonObject, type Schema } from "../schema/schema.js";

/** What a schema demands besides its type, in words for people, such as "between 0 and 90". */
export function constraintsInWords(schema: Schema): readonly string[] {
  return [
    ...numberWords(schema),
    ...countWords(schema.minLength, schema.maxLength, "character"),
    ...countWords(schema.minItems, schema.maxItems, "item"),
    ...countWords(schema.minProperties, schema.maxProperties, "entry", "entries"),
    ...(schema.uniqueItems === true ? ["no item twice"] : []),
    ...patternWords(schema),
    ...formatWords(schema),
    ...itemWords(schema),
    ...(schema.readOnly === true ? ["computed by the service; not to be sent"] : []),
    ...(schema.writeOnly === true ? ["never sent by the service"] : []),
  ];
}

function numberWords(schema: Schema): string[] {
  const { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below, multipleOf } = schema;
  const words: string[] = [];
  if (minimum !== undefined && maximum !== undefined)
    words.push(`between ${minimum} and ${maximum}`);
  else if (minimum !== undefined) words.push(`${minimum} or more`);
  else if (maximum !== undefined) words.push(`${maximum} or less`);
  if (above !== undefined) words.push(`greater than ${above}`);
  if (below !== undefined) words.push(`less than ${below}`);
  if (multipleOf !== undefined) words.push(`a multiple of ${multipleOf}`);
  return words;
}

function countWords(
  least: number | undefined,
  most: number | undefined,
  one: string,
  many = `${one}s`,
): string[] {
  const counted = (count: number): string => `${count} ${count === 1 ? one : many}`;
  if (least !== undefined && most !== undefined) {
    return [least === most ? `exactly ${counted(least)}` : `${least} to ${counted(most)}`];
  }
  if (most !== undefined) return [`at most ${counted(most)}`];
  return least === undefined || least === 0 ? [] : [`at least ${counted(least)}`];
}

function patternWords(schema: Schema): string[] {
  const pattern = schema["sourcePattern"] ?? schema.pattern;
  return typeof pattern === "string" ? [`matches \`${pattern}\``] : [];
}

function formatWords(schema: Schema): string[] {
  const format = schema["sourceFormat"] ?? schema.format;
  return typeof format === "string" ? [`format \`${format}\``] : [];
}

/** What is demanded of each item of a list, each value of a dictionary. */
function itemWords(schema: Schema): string[] {
  const words: string[] = [];
  if (isJsonObject(schema.items)) {
    const inner = constraintsInWords(schema.items);
    if (inner.length > 0) words.push(`each item ${inner.join(", ")}`);
  }
  if (isJsonObject(schema.propertyNames)) {
    const inner = constraintsInWords(schema.propertyNames);
    if (inner.length > 0) words.push(`each key ${inner.join(", ")}`);
  }
  if (isJsonObject(schema.additionalProperties)) {
    const inner = constraintsInWords(schema.additionalProperties);
    if (inner.length > 0) words.push(`each value ${inner.join(", ")}`);
  }
  return words;
}
