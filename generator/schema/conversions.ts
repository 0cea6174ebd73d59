/** What JSON has no value of its own for, and how it is read. */
export interface Conversions {
  /** What times are read as: texts as they are on the wire (the default), or values of JavaScript. */
  readonly dates?: "string" | "Date" | "Temporal" | undefined;
  /** How Pydantic writes `inf` and `nan`: its setting `ser_json_inf_nan`. */
  readonly infNan?: InfNan | undefined;
}

/** The values of Pydantic's setting `ser_json_inf_nan`. */
export type InfNan = "null" | "constants" | "strings";
