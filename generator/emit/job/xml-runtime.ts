/**
 * What the templates of `templates/runtime/` call the parts of what fills the slot, which are elements with a name and
 * a text. Users import most of it, so it is the same for every bundle.
 */
export const xmlRuntime = {
  /** The file for writing them. */
  file: "xml-parameters",
  /** One part, and how many of them a value becomes. */
  part: "Parameter",
  list: "ParameterList",
  /** What a stub is: the parts of each field, or of a value as a whole. */
  stub: "ParametersXml",
  wholeStub: "WholeParametersXml",
  /** What a stub calls for a field of each form. */
  helpers: { one: "parameter", each: "parameters", json: "jsonParameter" },
  byReference: "byReference",
  /** The functions that call a stub, and that write one part. */
  partsOf: "parameterList",
  writePart: "parameterElement",
  /** The file for reading them, the type of one, and the function that reads it. */
  readerFile: "parameters",
  readPart: "readParameter",
  partRead: "UwsParameter",
  /** Says in an error which value of the slot's model could not be written. */
  errorOfModel: "errorOfJob",
} as const;
