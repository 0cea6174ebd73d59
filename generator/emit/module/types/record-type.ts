import type { TypeNode } from "./read-declaration.js";
import type { TypeSchema } from "./type-schema.js";

/** Names of properties that stand for a `Record`, which json-schema-to-typescript does not write. */
const [keysName, valuesName] = ["$keys$", "$values$"] as const;

/** A schema for json-schema-to-typescript that {@link withRecords} makes a `Partial<Record<…>>` of. */
export function recordSchema(keys: string, values: TypeSchema): TypeSchema {
  return {
    type: "object",
    properties: { [keysName]: { enum: [keys] }, [valuesName]: values },
    required: [keysName, valuesName],
    additionalProperties: false,
  };
}

/** A type with the records in it as such. */
export function withRecords(type: TypeNode): TypeNode {
  switch (type.kind) {
    case "object": {
      const members = type.members.map((each) => ({ ...each, type: withRecords(each.type) }));
      const [keys, values] = members;
      const isRecord = keys?.key === keysName && values?.key === valuesName;
      return isRecord && keys.type.kind === "literal"
        ? { kind: "record", keys: String(JSON.parse(keys.type.text)), values: values.type }
        : { ...type, members };
    }
    case "union":
    case "intersection":
      return { ...type, members: type.members.map(withRecords) };
    case "array":
    case "readonly":
      return { ...type, of: withRecords(type.of) };
    case "tuple":
      return {
        ...type,
        elements: type.elements.map((each) => ({ ...each, type: withRecords(each.type) })),
      };
    default:
      return type;
  }
}
