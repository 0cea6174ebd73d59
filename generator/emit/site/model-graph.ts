import type { CanonicalModule } from "../../canonical/module.js";
import { referencedName } from "../../schema/reference-names.js";
import { isJsonObject, type Schema } from "../../schema/schema.js";
import type { PictureEdge } from "./picture.js";

/** Which model holds which, and in which fields. */
export function modelEdges({ models }: CanonicalModule): readonly PictureEdge[] {
  return [...models.values()].flatMap(({ name, read, written }) => {
    const schema: Schema = read ?? written ?? {};
    const labels = new Map<string, string[]>();
    const add = (target: string, label: string): void => {
      const list = labels.get(target) ?? [];
      if (!list.includes(label)) list.push(label);
      labels.set(target, list);
    };
    for (const [field, property] of Object.entries(schema.properties ?? {})) {
      for (const { model, many } of heldBy(property, false)) {
        add(model, many ? `${field}[]` : field);
      }
    }
    if (schema.properties === undefined) {
      for (const { model, many } of heldBy(schema, false)) add(model, many ? "each item" : "is");
    }
    return [...labels]
      .filter(([target]) => models.has(target))
      .map(([to, fields]) => ({ from: name, to, label: shortened(fields.join(", ")) }));
  });
}

interface Held {
  readonly model: string;
  readonly many: boolean;
}

function heldBy(schema: Schema, many: boolean): readonly Held[] {
  if (schema.$ref !== undefined) return [{ model: referencedName(schema.$ref), many }];
  const { items, additionalProperties, prefixItems = [], patternProperties = {} } = schema;
  const members = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const each = [items, additionalProperties, ...Object.values(patternProperties)];
  return [
    ...[...members, ...prefixItems].flatMap((member) => heldBy(member, many)),
    ...each.flatMap((item) => (isJsonObject(item) ? heldBy(item, true) : [])),
  ];
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 28 ? `${characters.slice(0, 27).join("")}…` : text;
}
