import type { RootContent } from "mdast";
import type { CanonicalModule } from "../../canonical/module.js";
import { referencedName } from "../../canonical/references.js";
import { isJsonObject, type Schema } from "../../schema.js";
import { code, type Inline } from "./markdown-text.js";
import { line, list, paragraph, table } from "./page-parts.js";

/** Which UWS parameters the fields of a model become where the service's stub is as it was written. */
export function uwsParameters(
  module: CanonicalModule,
  model: string,
  slotProperty: string,
): RootContent[] {
  const schema = module.models.get(model)?.read ?? {};
  if (schema.properties === undefined) {
    return list([line("one parameter ", code(slotProperty), " with everything as JSON")]);
  }
  const rows = Object.entries(schema.properties).map(([name, property]) => [
    code(name),
    parameterWords(name, property, module),
  ]);
  return [
    ...table(["Field", "UWS parameters"], rows),
    ...paragraph("A field that is null becomes no parameter."),
  ];
}

function parameterWords(name: string, property: Schema, module: CanonicalModule): Inline {
  if (property.readOnly === true) return line("none: the service computes it");
  if (isScalar(property, module)) return line("one parameter ", code(name));
  return isScalarList(property, module)
    ? line("a parameter ", code(name), " for each item")
    : line("one parameter ", code(name), ", as JSON");
}

// The same distinction as the stub makes; a test holds the two together.

function isScalar(
  schema: Schema,
  module: CanonicalModule,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (schema.$ref !== undefined) {
    const name = referencedName(schema.$ref);
    const model = module.models.get(name)?.read;
    return (
      model !== undefined && !seen.has(name) && isScalar(model, module, new Set([...seen, name]))
    );
  }
  const members = schema.anyOf ?? schema.oneOf;
  if (members !== undefined) return members.every((member) => isScalar(member, module, seen));
  const values = schema.enum ?? (Object.hasOwn(schema, "const") ? [schema.const] : undefined);
  if (values !== undefined)
    return values.every((value) => typeof value !== "object" || value === null);
  const types = typesOf(schema);
  return types.length > 0 && !types.includes("object") && !types.includes("array");
}

function isScalarList(schema: Schema, module: CanonicalModule): boolean {
  const types = typesOf(schema);
  const onlyLists =
    types.includes("array") && types.every((type) => type === "array" || type === "null");
  return (
    onlyLists &&
    schema.prefixItems === undefined &&
    isJsonObject(schema.items) &&
    isScalar(schema.items, module)
  );
}

function typesOf({ type }: Schema): readonly string[] {
  return typeof type === "string" ? [type] : (type ?? []);
}
