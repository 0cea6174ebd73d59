import type { Json } from "../../generator/schema/schema.js";
import type { ServiceSchemas } from "./generated-services.js";

/** A model with values that its service accepts, and others that it refuses. */
export interface InputCase extends ServiceSchemas {
  readonly name: string;
  readonly accepted: readonly Json[];
  readonly refused: readonly Json[];
  /** Whether nothing differs between what is sent and what is read, in values or in types. */
  readonly isAlias?: true;
}

interface JsonObject {
  readonly [name: string]: Json;
}

function object(
  properties: JsonObject,
  required: readonly string[],
  title: string = "Model",
): JsonObject {
  return { title, type: "object", properties, required: [...required] };
}

const integer: JsonObject = { type: "integer" };
const text: Json = { type: "string" };
const order: Json = {
  title: "Order",
  type: "object",
  properties: {
    id: { type: "string", readOnly: true },
    lines: { type: "array", items: { $ref: "#/$defs/Line" } },
  },
  required: ["id", "lines"],
  $defs: {
    Line: {
      title: "Line",
      type: "object",
      properties: { total: { type: "number", readOnly: true }, count: integer },
      required: ["total", "count"],
    },
  },
};

/** Each was judged by what the service sends, so that a form could never be submitted. */
export const inputCases: readonly InputCase[] = [
  {
    name: "a computed field",
    validation: object({ a: integer }, ["a"]),
    serialization: object({ a: integer, double: { ...integer, readOnly: true } }, ["a", "double"]),
    accepted: [{ a: 1 }, { a: 1, double: "ignored" }],
    refused: [{}, { a: "x" }],
  },
  {
    name: "a computed field of a closed model, which must not be sent",
    validation: { ...object({ a: integer }, ["a"]), additionalProperties: false },
    serialization: {
      ...object({ a: integer, double: integer }, ["a", "double"]),
      additionalProperties: false,
    },
    accepted: [{ a: 1 }],
    refused: [{ a: 1, double: 2 }],
  },
  {
    name: "a Decimal as a number",
    validation: object({ price: { anyOf: [{ type: "number" }, text] } }, ["price"]),
    serialization: object({ price: text }, ["price"]),
    accepted: [{ price: 1.5 }, { price: "1.5" }],
    refused: [{ price: true }, { price: null }],
  },
  {
    name: "a timedelta with a serializer",
    validation: object({ wait: { type: "string", format: "duration" } }, ["wait"]),
    serialization: object({ wait: integer }, ["wait"]),
    accepted: [{ wait: "PT5M" }],
    refused: [{ wait: 300 }, { wait: "soon" }],
  },
  {
    name: "a Json[T]",
    validation: object(
      { data: { type: "string", contentMediaType: "application/json", contentSchema: integer } },
      ["data"],
    ),
    serialization: object({ data: integer }, ["data"]),
    accepted: [{ data: "1" }],
    refused: [{ data: 1 }],
  },
  {
    name: "a validation_alias",
    validation: object({ sentName: integer }, ["sentName"]),
    serialization: object({ readName: integer }, ["readName"]),
    accepted: [{ sentName: 1 }],
    refused: [{ readName: 1 }],
  },
  {
    name: "fields that are readOnly in the one schema that there is",
    validation: order,
    accepted: [{ lines: [{ count: 1 }] }, { id: "a", lines: [{ count: 1, total: 2 }] }],
    refused: [{ id: "a" }, { id: 1, lines: [] }, { lines: [{}] }],
  },
  {
    name: "the same as it is sent",
    serialization: order,
    accepted: [{ lines: [{ count: 1 }] }],
    refused: [{ lines: [{ total: 1 }] }],
  },
  {
    name: "what differs in a nested model alone, beside one that is called like its input",
    validation: {
      ...object({ point: { $ref: "#/$defs/Point" }, other: { $ref: "#/$defs/PointInput" } }, [
        "point",
      ]),
      $defs: {
        Point: object({ x: integer }, ["x"], "Point"),
        PointInput: object({ y: text }, ["y"], "PointInput"),
      },
    },
    serialization: {
      ...object({ point: { $ref: "#/$defs/Point" } }, ["point"]),
      $defs: { Point: object({ x: integer, norm: integer }, ["x", "norm"], "Point") },
    },
    accepted: [{ point: { x: 1 } }],
    refused: [{ point: {} }],
  },
  {
    name: "a root model",
    validation: { title: "Prices", type: "array", items: { anyOf: [{ type: "number" }, text] } },
    serialization: { title: "Prices", type: "array", items: text },
    accepted: [[1, "2"], []],
    refused: [[null], {}],
  },
  {
    name: "a default, which is not filled in",
    validation: object({ a: { type: "integer", default: 1 } }, []),
    accepted: [{}, { a: 2 }],
    refused: [{ a: null }],
  },
  {
    name: "nothing differs",
    validation: object({ a: integer }, ["a"]),
    serialization: object({ a: { ...integer, description: "As it is read." } }, ["a"]),
    accepted: [{ a: 1 }],
    refused: [{}, { a: "1" }],
    isAlias: true,
  },
];
