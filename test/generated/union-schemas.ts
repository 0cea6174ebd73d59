import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Json, Schema } from "../../generator/schema/schema.js";
import { type GeneratedModule, generateAndImport } from "./generate-and-import.js";

/** A reference to a model. */
export function to(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

/** A model whose fields are all required, but for those with a default. */
export function model(title: string, properties: { readonly [name: string]: Schema }): Schema {
  const required = Object.keys(properties).filter(
    (name) => properties[name]?.default === undefined,
  );
  return { title, type: "object", properties, required };
}

/** A model that refuses fields which it does not know. */
export function closed(title: string, properties: { readonly [name: string]: Schema }): Schema {
  return { ...model(title, properties), additionalProperties: false };
}

/** What is generated from a model with one field for each union, none of them required. */
export async function generatedFrom(
  fields: { readonly [name: string]: Schema },
  $defs: { readonly [name: string]: Schema },
): Promise<GeneratedModule> {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-unions-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "unions.json");
  const schema: Schema = { title: "Unions", type: "object", properties: fields, $defs };
  writeFileSync(path, JSON.stringify(schema satisfies { readonly [key: string]: unknown }));
  return generateAndImport("unions", path);
}

/** The issues of a value in short: `path: message`. */
export function issuesOf(
  module: GeneratedModule,
  value: { readonly [name: string]: Json },
): readonly string[] {
  const { issues = [] } = module.safeParseParameters(value);
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}
