/** A schema with a text in every place where a text can be. */
export function schemaWith(text: string): unknown {
  const annotations = { title: text, description: text, examples: [text, { [text]: text }] };
  return {
    ...annotations,
    type: "object",
    properties: Object.fromEntries([
      [text, { ...annotations, type: "string", default: text }],
      ["constant", { ...annotations, const: text }],
      ["choice", { ...annotations, enum: [text, `${text}2`, null], default: text }],
      ["pattern", { ...annotations, type: "string", pattern: text.replaceAll(/[^\w ;=./*]/g, "") }],
      ["format", { ...annotations, type: "string", format: text }],
      ["reference", { ...annotations, $ref: `#/$defs/${encodeURIComponent(pointerToken(text))}` }],
      [
        "tagged",
        {
          ...annotations,
          discriminator: { propertyName: "tag" },
          oneOf: [member(text), member(`${text}3`)],
        },
      ],
      [
        "dictionary",
        {
          ...annotations,
          type: "object",
          additionalProperties: { const: text },
          default: JSON.parse(`{${JSON.stringify(text)}:${JSON.stringify(text)}}`),
        },
      ],
    ]),
    $defs: Object.fromEntries([
      [
        text,
        {
          ...annotations,
          type: "object",
          properties: Object.fromEntries([[text, { type: "string" }]]),
        },
      ],
      [`m${text}`, tagged(text)],
      [`m${text}3`, tagged(`${text}3`)],
    ]),
  };
}

function member(text: string): unknown {
  return { $ref: `#/$defs/${encodeURIComponent(pointerToken(`m${text}`))}` };
}

function tagged(text: string): unknown {
  return { title: text, type: "object", properties: { tag: { const: text, default: text } } };
}

function pointerToken(text: string): string {
  return wellFormed(text).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** A lone surrogate has no form in a file or a URI: it becomes the replacement character. */
export function wellFormed(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}
