import type { Code } from "../../../code/code.js";
import { code } from "../../../code/code.js";
import type { InterfaceDeclaration } from "../../../code/declaration.js";
import { propertyKey } from "../../../code/literal.js";
import { safe, wrapped } from "../../module/tsdoc.js";
import { ofRuntime } from "../../runtime-import.js";
import type { BundleName } from "../slot-names.js";
import { xmlRuntime } from "../xml-runtime.js";
import type { ReadField } from "./fields.js";

/** How a file names the types that fields have. */
export interface FieldTypes {
  readonly ofBundle: BundleName;
  /** The type that an element is read into. */
  readonly ofElement: (element: string) => Code;
}

/** The type of what an element is read into. */
export function valueInterface(
  name: string,
  documentation: string,
  fields: readonly ReadField[],
  types: FieldTypes,
): InterfaceDeclaration {
  return {
    kind: "interface",
    name,
    docs: { description: wrapped(documentation) },
    members: fields.map((field) => ({
      docs: { description: wrapped(fieldWords(field)) },
      isReadonly: true,
      key: propertyKey(field.name),
      type: canBeNull(field) ? code`${fieldType(field, types)} | null` : fieldType(field, types),
    })),
  };
}

/** The type of a field, without null. */
export function fieldType({ type, source }: ReadField, { ofBundle, ofElement }: FieldTypes): Code {
  switch (source.kind) {
    case "slot":
      return code`readonly ${ofRuntime(xmlRuntime.partRead, `xml-reader/${xmlRuntime.readerFile}`)}[]`;
    case "list":
      return code`readonly ${ofElement(source.element)}[]`;
    case "child":
      return ofElement(source.element);
    case "sourceText":
      return "string";
    default:
      return source.value.kind === "closedSet" ? ofBundle(source.value.model, "types") : type;
  }
}

/** Whether a field is null where the document does not have it. */
export function canBeNull({ isRequired, source }: ReadField): boolean {
  return !isRequired && source.kind !== "list" && source.kind !== "slot";
}

function fieldWords({ xmlName, source, note }: ReadField): string {
  const kind = source.kind === "attribute" ? "attribute" : "element";
  return `The ${kind} \`${xmlName}\`.${note === undefined ? "" : ` ${safe(note)}`}`;
}
