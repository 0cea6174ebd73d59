import type { Parameter } from "../xml-parameters.js";
import { readAttribute, readTextAttribute } from "./attributes.js";
import { elementText, required } from "./elements.js";
import type { XmlReader } from "./reader.js";
import { boolean } from "./types.js";

/** A UWS parameter of a document. */
export type UwsParameter = Parameter;

/** Reads the element of one parameter, whatever its name. */
export function readParameter(reader: XmlReader): UwsParameter {
  const { start } = reader;
  const id = readTextAttribute(reader, "id");
  const byReference = readAttribute(reader, "byReference", "byReference", boolean);
  const isPost = readAttribute(reader, "isPost", "isPost", boolean);
  const value = elementText(reader);
  return {
    id: required(reader, id, "id", "id", start),
    value,
    ...(byReference === null ? {} : { byReference }),
    ...(isPost === null ? {} : { isPost }),
  };
}
