import type { CanonicalModule, Model } from "../../../generator/canonical/module.js";
import type { Schema } from "../../../generator/schema/schema.js";
import { asCanonical } from "../../canonical/as-canonical.js";

/** A module with a text wherever a schema can have one. */
export function hostileModule(text: string): CanonicalModule {
  const everywhere: Schema = {
    title: text,
    // Not the title itself, which would not be said twice.
    description: `${text}\n`,
    examples: [text, { [text]: [text, text.repeat(30)] }],
    default: text,
    pattern: text,
    deprecated: true,
  };
  const properties: Record<string, Schema> = Object.fromEntries<Schema>([
    [text, { ...everywhere, type: "string" }],
    ["listed", { ...everywhere, enum: [text, null, "plain"] }],
    ["constant", { title: text, const: text }],
    ["tuple", { type: "array", prefixItems: [{ ...everywhere, type: "string" }], minItems: 1 }],
    ["keyed", { type: "object", patternProperties: { [text]: { type: "string", pattern: text } } }],
    ["tagged", { oneOf: [{ $ref: "#/$defs/Union" }, { type: "string", format: text }] }],
  ]);
  const read = asCanonical({
    ...{ ...everywhere, type: "object", properties, additionalProperties: false },
  });
  const written = {
    ...read,
    required: [text],
    properties: { ...properties, listed: { enum: [text] } },
  };
  const union = asCanonical({
    description: text,
    oneOf: [{ $ref: "#/$defs/Other" }],
    discriminator: { propertyName: text },
  });
  const other = asCanonical({
    description: text,
    properties: Object.fromEntries([[text, { const: text }]]),
  });
  const models: readonly Model[] = [
    { name: "Root", read, written },
    { name: "Union", read: union, written: union },
    { name: "Other", read: other, written: other },
    {
      name: "Values",
      read: asCanonical({ title: text, enum: [text] }),
      written: asCanonical({ enum: ["plain"] }),
    },
  ];
  return { roots: ["Root"], models: new Map(models.map((model) => [model.name, model])) };
}
