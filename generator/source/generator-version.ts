import { isJsonObject } from "../schema/schema.js";
import { readJsonFile } from "./json-file.js";
import { packagedFile } from "./packaged-file.js";

/** The version of this package. */
export function generatorVersion(): string {
  version ??= packageVersion();
  return version;
}

let version: string | undefined;

function packageVersion(): string {
  const { value } = readJsonFile(packagedFile("package.json"));
  return isJsonObject(value) && typeof value["version"] === "string" ? value["version"] : "unknown";
}
