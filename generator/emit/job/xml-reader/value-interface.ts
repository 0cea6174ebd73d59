import { propertyKey } from "../../../code/literal.js";
import { safe, wrapped } from "../../module/tsdoc.js";
import type { ReadField } from "./fields.js";

/** The type of what an element is read into. */
export function valueInterface(
  name: string,
  documentation: string,
  fields: readonly ReadField[],
): string {
  const members = fields.map(
    (field) => `${comment(fieldWords(field), "  ")}
  readonly ${propertyKey(field.name)}: ${field.type}${canBeNull(field) ? " | null" : ""};`,
  );
  return `${comment(documentation, "")}\nexport interface ${name} {\n${members.join("\n")}\n}`;
}

/** Whether a field is null where the document does not have it. */
export function canBeNull({ isRequired, source }: ReadField): boolean {
  return !isRequired && source.kind !== "list" && source.kind !== "parameters";
}

function fieldWords({ xmlName, source, note }: ReadField): string {
  const kind = source.kind === "attribute" ? "attribute" : "element";
  return `The ${kind} \`${xmlName}\`.${note === undefined ? "" : ` ${safe(note)}`}`;
}

function comment(text: string, indentation: string): string {
  const lines = wrapped(text).split("\n");
  if (lines.length === 1) return `${indentation}/** ${lines.join("")} */`;
  const inner = lines.map((line) => `${indentation} * ${line}`).join("\n");
  return `${indentation}/**\n${inner}\n${indentation} */`;
}
