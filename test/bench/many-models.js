/** A schema of many models as Pydantic writes it: each has fields of several kinds, and refers to others. */
export function schemaOfManyModels(count) {
  const definitions = {};
  for (let index = 0; index < count - 1; index += 1) {
    const name = `Model${index}`;
    definitions[name] = {
      title: name,
      description: `The model ${index}.`,
      type: "object",
      properties: {
        name: { title: "Name", type: "string", minLength: 1, description: "What it is called." },
        size: { title: "Size", type: "integer", minimum: 0, default: index },
        created: { title: "Created", type: "string", format: "date-time" },
        note: { title: "Note", anyOf: [{ type: "string" }, { type: "null" }], default: null },
        tags: { title: "Tags", type: "array", items: { type: "string" } },
        ...(index % 10 === 0 ? {} : { before: { $ref: `#/$defs/Model${index - 1}` } }),
      },
      required: ["name", "created", "tags"],
    };
  }
  const names = Object.keys(definitions).filter((_, index) => index % 10 === 9);
  return {
    $defs: definitions,
    title: "ManyModels",
    type: "object",
    properties: Object.fromEntries(
      names.map((name) => [
        name.toLowerCase(),
        { anyOf: [{ $ref: `#/$defs/${name}` }, { type: "null" }], default: null },
      ]),
    ),
  };
}
