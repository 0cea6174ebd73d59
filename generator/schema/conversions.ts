/** What JSON has no value of its own for, and how it is read. */
export interface Conversions {
  /** What times are read as: texts as they are on the wire (the default), or values of JavaScript. */
  readonly dates?: DateType | undefined;
  /** How Pydantic writes `inf` and `nan`: its setting `ser_json_inf_nan`. */
  readonly infNan?: InfNan | undefined;
}

/** What times may be read as. */
export const dateTypes = ["string", "Date", "Temporal"] as const;

/** What times are read as. */
export type DateType = (typeof dateTypes)[number];

/** The values of Pydantic's setting `ser_json_inf_nan`. */
export const infNanForms = ["null", "constants", "strings"] as const;

/** A value of Pydantic's setting `ser_json_inf_nan`. */
export type InfNan = (typeof infNanForms)[number];
