import { readAsOf } from "../../../model/conversions.js";
import type { FormName } from "../../../model/forms.js";
import type { Node } from "../../../model/node.js";
import type { ReadAs } from "../../../schema/schema.js";

/** Which way values are copied: from the wire to what the parser gives, or back to the wire. */
export interface Direction {
  /** What the functions are called that copy models: `readJob`, `writeJob`. */
  readonly verb: "read" | "write";
  readonly from: FormName;
  readonly to: FormName;
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

/** How a value is converted that is read as something else; undefined for others. */
export function conversionCode(
  node: Node,
  value: string,
  { verb }: Direction,
): ConversionCode | undefined {
  const readAs = readAsOf(node);
  if (readAs === undefined) return undefined;
  const wireType = node.kind === "null" ? "null" : "string";
  if (verb === "read") return readCode(readAs, wireType, value);
  const isLocal = node.kind === "string" && node.format === "date-time-local";
  return writeCode(readAs, wireType, value, isLocal);
}

/** The functions of `templates/conversions/` that read a text. */
const readFunctions: { readonly [readAs in Exclude<ReadAs, "number">]: string } = {
  Date: "dateOf",
  "Temporal.Instant": "instantOf",
  "Temporal.PlainDate": "plainDateOf",
  "Temporal.PlainDateTime": "plainDateTimeOf",
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

function writeCode(
  readAs: ReadAs,
  wireType: "string" | "null",
  value: string,
  isLocal: boolean,
): ConversionCode {
  if (readAs === "number") {
    const name = wireType === "null" ? "finiteOrNull" : "finiteOrName";
    return { test: `typeof ${value} === "number"`, expression: `${name}(${value})`, calls: [name] };
  }
  const test = `${value} instanceof ${readAs}`;
  const name = isLocal && readAs === "Date" ? "localDateText" : writeFunctions.get(readAs);
  if (name !== undefined) return { test, expression: `${name}(${value})`, calls: [name] };
  return { test, expression: `${value}.toString()`, calls: [] };
}

/** The functions of `templates/conversions/` that write a text; the other types have a method for it. */
const writeFunctions: ReadonlyMap<ReadAs, string> = new Map([
  ["Date", "dateText"],
  ["Temporal.Instant", "instantText"],
]);
