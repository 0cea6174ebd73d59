import { referencedName } from "../schema/reference-names.js";
import { isJsonObject, type Json, type Schema } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass } from "./pass.js";

/**
 * Writes each default as today's Pydantic does: the keys in the model's order and all of them there,
 * durations in whole units.
 */
export const defaultSpellings: Pass = {
  name: "default-spellings",
  repairs:
    "defaults with their keys sorted (Pydantic before 2.4), `PT300S` for `PT5M` (before 2.6), or their nulls left out (FastAPI)",
  apply: (document) =>
    mapSchemas(document, (schema) => {
      if (schema.default === undefined) return schema;
      const spelt = inOrder(schema.default, schema, document);
      return spelt === schema.default ? schema : { ...schema, default: spelt };
    }),
};

/**
 * The value with its keys in the order of the properties, as far as the schema says one.
 *
 * @param seen - the definitions that led here and are about this same value.
 */
function inOrder(
  value: Json,
  schema: Schema,
  document: Schema,
  seen: ReadonlySet<string> = new Set(),
): Json {
  const name = schema.$ref === undefined ? undefined : referencedName(schema.$ref);
  const target = name === undefined ? undefined : document.$defs?.[name];
  if (name !== undefined && target !== undefined) {
    return seen.has(name) ? value : inOrder(value, target, document, new Set([...seen, name]));
  }
  if (typeof value === "string") {
    return schema.format === "duration" ? (wholeUnits(value) ?? value) : value;
  }
  if (Array.isArray(value)) {
    const { items, prefixItems = [] } = schema;
    return value.map((item, index) => {
      const itemSchema = prefixItems[index] ?? items;
      return isJsonObject(itemSchema) ? inOrder(item, itemSchema, document) : item;
    });
  }
  if (!isJsonObject(value)) return value;
  const union = schema.anyOf ?? schema.oneOf;
  // Only `X | None` says which member an object is of.
  const [member, ...others] = union?.filter(({ type }) => type !== "null") ?? [];
  if (member !== undefined)
    return others.length === 0 ? inOrder(value, member, document, seen) : value;
  const { properties = {} } = schema;
  const known = Object.keys(properties).filter(
    (key) => Object.hasOwn(value, key) || properties[key]?.default === null,
  );
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(properties, key));
  return Object.fromEntries(
    [...known, ...unknown].map((key) => {
      const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
      // A model's default has all its fields; FastAPI leaves out those that are null.
      const inner = Object.hasOwn(value, key) ? (value[key] ?? null) : null;
      return [key, property === undefined ? inner : inOrder(inner, property, document)];
    }),
  );
}

/** `PT300S` → `PT5M`; undefined for what was not written by Pydantic before 2.6. */
function wholeUnits(duration: string): string | undefined {
  const [, sign = "", days = "", seconds, fraction = ""] =
    /^(-?)P(\d+D)?T(\d+)(\.\d+)?S$/.exec(duration) ?? [];
  if (seconds === undefined) return undefined;
  const total = Number(seconds);
  const parts = [
    [Math.floor(total / 3600), "H"],
    [Math.floor(total / 60) % 60, "M"],
  ].map(([count, unit]) => (count === 0 ? "" : `${count}${unit}`));
  const rest = total % 60;
  const last = rest > 0 || fraction !== "" ? `${rest}${fraction}S` : "";
  const time = [...parts, last].join("");
  if (time === "") return days === "" || days === "0D" ? "PT0S" : `${sign}P${days}`;
  return `${sign}P${days === "0D" ? "" : days}T${time}`;
}
