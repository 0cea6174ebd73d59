import type { CanonicalModule } from "../../canonical/module.js";
import { referencedName } from "../../canonical/references.js";
import { isJsonObject, type Schema } from "../../schema/schema.js";

/** What a field becomes by default: no UWS parameter, one, one for each item, or one with JSON. */
export type ParameterForm = "none" | "one" | "each" | "json";

/** The form in which a field is written as UWS parameters, unless the service says otherwise. */
export function parameterForm(property: Schema, module: CanonicalModule): ParameterForm {
  if (property.readOnly === true) return "none";
  if (isScalar(property, module)) return "one";
  return isScalarList(property, module) ? "each" : "json";
}

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
