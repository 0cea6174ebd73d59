import { wireTypeOf } from "../../../canonical/conversions.js";
import type { Schema } from "../../../schema/schema.js";
import type { Flavour } from "../forms.js";

/** Which way values are copied: from the wire to what the parser gives, or back to the wire. */
export interface Direction {
  /** What the functions are called that copy models: `readJob`, `writeJob`. */
  readonly verb: "read" | "write";
  readonly from: Flavour;
  readonly to: Flavour;
  /** The runtime's function for a value that may be of any of several models. */
  readonly member: "readMember" | "writeMember";
  /** Whether lists and dictionaries are copied also where nothing in them changes. */
  readonly copiesAll: boolean;
}

/** From the wire: valid values in, with the defaults filled in. */
export const reading: Direction = {
  verb: "read",
  from: "wire",
  to: "read",
  member: "readMember",
  copiesAll: true,
};

/** To the wire: only what has another form there is copied. */
export const writing: Direction = {
  verb: "write",
  from: "read",
  to: "wire",
  member: "writeMember",
  copiesAll: false,
};

/** The code that converts a value between its form on the wire and what it is read as. */
export interface ConversionCode {
  /** Whether a value of a union is one that is to be converted. */
  readonly test: string;
  readonly expression: string;
  /** The runtime's functions that the expression calls. */
  readonly calls: readonly string[];
}

/** How a value is converted whose schema has `readAs`; undefined for others. */
export function conversionCode(
  schema: Schema,
  value: string,
  { verb }: Direction,
): ConversionCode | undefined {
  if (schema.readAs === undefined) return undefined;
  const wireType = wireTypeOf(schema);
  return verb === "read"
    ? readCode(schema.readAs, wireType, value)
    : writeCode(schema.readAs, wireType, value);
}

type ReadAs = NonNullable<Schema["readAs"]>;

/** The functions of `templates/conversions/` that read a text. */
const readFunctions: { readonly [readAs in Exclude<ReadAs, "number">]: string } = {
  Date: "dateOf",
  "Temporal.Instant": "instantOf",
  "Temporal.PlainDate": "plainDateOf",
  "Temporal.Duration": "durationOf",
};

function readCode(readAs: ReadAs, wireType: "string" | "null", value: string): ConversionCode {
  if (wireType === "null")
    return { test: `${value} === null`, expression: "Number.NaN", calls: [] };
  const test = `typeof ${value} === "string"`;
  if (readAs === "number") return { test, expression: `Number(${value})`, calls: [] };
  const name = readFunctions[readAs];
  return { test, expression: `${name}(${value})`, calls: [name] };
}

function writeCode(readAs: ReadAs, wireType: "string" | "null", value: string): ConversionCode {
  if (readAs === "number") {
    const name = wireType === "null" ? "finiteOrNull" : "finiteOrName";
    return { test: `typeof ${value} === "number"`, expression: `${name}(${value})`, calls: [name] };
  }
  const test = `${value} instanceof ${readAs}`;
  if (readAs === "Date") return { test, expression: `dateText(${value})`, calls: ["dateText"] };
  return { test, expression: `${value}.toString()`, calls: [] };
}
