import { diagnosticCatalog } from "../../generator/diagnostics/catalog.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { valueAt } from "../../generator/schema/json-pointer.js";
import type { Json } from "../../generator/schema/schema.js";
import { isFailure, type ServiceOutcome, type ServiceSchemas } from "./generated-services.js";

/** What is wrong with what generating said: a line each, without the code that was generated. */
export function outcomeComplaints(
  { thrown, diagnostics, printed, milliseconds }: ServiceOutcome,
  schemas: ServiceSchemas,
): readonly string[] {
  return [
    ...(thrown === undefined ? [] : thrownComplaints(thrown, schemas)),
    ...diagnostics.flatMap((diagnostic) => diagnosticComplaints(diagnostic, schemas)),
    ...printed.map((text) => `a library prints: ${text}`),
    ...(milliseconds > slowest ? ["takes more than ten seconds"] : []),
  ];
}

const slowest = 10_000;

function thrownComplaints(thrown: unknown, schemas: ServiceSchemas): readonly string[] {
  if (!isFailure(thrown)) return [`ends in a crash: ${crashText(thrown)}`];
  const { diagnostic } = thrown;
  const isPlaced = diagnostic.file !== undefined || diagnostic.pointer !== undefined;
  return [
    ...diagnosticComplaints(diagnostic, schemas),
    ...(isPlaced ? [] : [`an error without a place: ${diagnostic.message}`]),
  ];
}

/** What only a library, or JavaScript itself, says. */
const foreignWords =
  /strict mode|NOT SUPPORTED|\bajv\b|schema is invalid|data\/|(?:Type|Range|Syntax|Reference)Error|Cannot (?:read|set|destructure|use)|is not (?:a function|iterable)|\bundefined\b|\[object |Invalid regular expression|can't resolve|json-schema-to-typescript|ts-morph|call stack|\bNaN\b|\bbug\b/i;

function diagnosticComplaints(
  { code, message, hint = "", pointer, file = "" }: Diagnostic,
  schemas: ServiceSchemas,
): readonly string[] {
  const document = file.includes("serialization") ? schemas.serialization : schemas.validation;
  const foreign = foreignWords.exec(`${message} ${hint}`);
  return [
    ...(Object.hasOwn(diagnosticCatalog, code) ? [] : [`an unknown code: ${code}`]),
    ...(foreign === null ? [] : [`a library's words (${foreign[0]}): ${message} ${hint}`]),
    ...(/must be (a list|an object|a string)\b[^;]*, not \1\./.test(message)
      ? [`contradicts itself: ${message}`]
      : []),
    ...(/[.?!]$/.test(message) ? [] : [`no sentence: ${message}`]),
    ...(message.length + hint.length > longest ? [`a long message of ${code}`] : []),
    ...(pointer === undefined || leadsSomewhere(document, pointer)
      ? []
      : [`${code} is said of a place that the schema does not have: ${pointer}`]),
  ];
}

const longest = 1000;

function leadsSomewhere(document: Json | undefined, pointer: string): boolean {
  return document !== undefined && valueAt(document, pointer) !== undefined;
}

/** What was thrown, and where in the generator. */
function crashText(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const place = /\/((?:generator|node_modules)\/[^?:)]*)[^\n]*/.exec(thrown.stack ?? "")?.[1];
  return `${thrown.message.split("\n")[0]}${place === undefined ? "" : ` (${place})`}`;
}
