import { existsSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ImportExtension,
  type Target,
  targetOf,
  usualImportExtension,
  usualTarget,
} from "../code/target-names.js";
import { failure } from "../diagnostics/diagnostic.js";
import type { DateType, InfNan } from "../schema/conversions.js";
import { isJsonObject, type Json } from "../schema/schema.js";
import { builtInBundleName } from "./bundle.js";
import { checkedValue } from "./checked-json.js";
import type { DocsFormat } from "./docs-formats.js";
import { type JsonFile, readJsonFile } from "./json-file.js";
import type { ParametersPaths } from "./parameters.js";
import { refuseRepeatedKeys } from "./repeated-keys.js";
import { checkServiceNames } from "./service-names.js";

/** What to generate in a repository, and from what. Paths are relative to the config's folder. */
export interface Config {
  readonly out: string;
  readonly bundle?: string;
  readonly target?: Target;
  readonly importExtension?: ImportExtension;
  readonly dates?: DateType;
  readonly infNan?: InfNan;
  readonly python?: string;
  /** Where documentation goes, and of which format. */
  readonly docs?: DocsConfig | readonly DocsConfig[];
  readonly diagnostics?: { readonly [code: string]: "error" | "warn" | "off" };
  readonly services: { readonly [name: string]: ServiceConfig };
}

/** A folder of documentation. */
export interface DocsConfig {
  readonly out: string;
  readonly format?: DocsFormat;
}

/** One service of a config. */
export interface ServiceConfig {
  readonly parameters: ParametersPaths;
  readonly overlay?: string;
  readonly infNan?: InfNan;
  /** Where `pull` gets the schema from. */
  readonly source?:
    | string
    | { readonly url: string; readonly headers?: { readonly [name: string]: string } }
    | { readonly python: string };
}

/** What a config says of one module: a service's own options take the place of the project's. */
export type ModuleOptions = Partial<Config> & Partial<ServiceConfig>;

/** A config as read, and the folder that its paths are relative to. */
export interface LoadedConfig {
  readonly config: Config;
  readonly folder: string;
  /** The file, as errors name it; none where the config came from code or the command line. */
  readonly file?: string;
}

/** The names that a config may have, in the order in which they are looked for. */
const configNames = ["uws-codegen.config.json", "uws-codegen.config.js", "uws-codegen.config.ts"];

/**
 * Finds and reads the config of a repository.
 *
 * @param path - the file; without one it is looked for in `folder`.
 * @throws Failure (usage) where there is none, or something in it is wrong.
 */
export async function loadConfig(path: string | undefined, folder: string): Promise<LoadedConfig> {
  const found = path === undefined ? findConfig(folder) : resolve(folder, path);
  if (found === undefined) {
    throw failure("no-config", { names: configNames });
  }
  const shown = path ?? basename(found);
  const file = await readConfigFile(found, shown);
  return { config: checkedConfig(file), folder: dirname(found), file: shown };
}

/** Checks a config that came from code. */
export function checkConfig(config: unknown, name = "config"): Config {
  // Safe: what is not JSON in it is refused by the schema.
  const value = config as Json;
  return checkedConfig({ path: name, text: "", value });
}

/** A path of the config, from the current folder. */
export function configPath({ folder }: Pick<LoadedConfig, "folder">, path: string): string {
  return isAbsolute(path) ? path : join(folder, path);
}

function checkedConfig(file: JsonFile): Config {
  const config = checkedValue<Config>(file, "config");
  // What another bundle is called is known where it is read.
  const bundleName = config.bundle === undefined ? builtInBundleName : undefined;
  checkServiceNames(Object.keys(config.services), bundleName, file);
  checkImportExtension(config, file);
  return config;
}

/** JavaScript, say, is imported as what it is. */
function checkImportExtension(
  { target = usualTarget, importExtension = usualImportExtension }: Config,
  file: JsonFile,
): void {
  if (targetOf(target).importExtensions.includes(importExtension)) return;
  throw failure("target-import-extension", { extension: importExtension }, { file: file.path });
}

function findConfig(folder: string): string | undefined {
  const found = configNames.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) return undefined;
  const { value } = readJsonFile(manifest);
  return isJsonObject(value) && Object.hasOwn(value, "uws-codegen") ? manifest : undefined;
}

async function readConfigFile(path: string, shown: string): Promise<JsonFile> {
  if (basename(path) === "package.json") {
    const { value } = readJsonFile(path, shown);
    const own = isJsonObject(value) ? value["uws-codegen"] : undefined;
    // Safe: it was read from JSON.
    return { path: `${shown} (uws-codegen)`, text: "", value: own as Json };
  }
  if (extname(path) === ".json") {
    const file = readJsonFile(path, shown);
    refuseRepeatedKeys(file);
    return file;
  }
  return readConfigModule(path, shown);
}

/** A config that is a module: its default export, or the export `config`. */
async function readConfigModule(path: string, shown: string): Promise<JsonFile> {
  if (!existsSync(path)) return readJsonFile(path, shown);
  try {
    // Only TypeScript needs jiti; Node 20 cannot read it itself.
    const module: unknown =
      extname(path) === ".ts"
        ? await (await import("jiti")).createJiti(pathToFileURL(path).href).import(path)
        : await import(pathToFileURL(path).href);
    const exported = isJsonObject(module) ? (module["default"] ?? module["config"]) : undefined;
    // Safe: what is not JSON in it is refused by the schema.
    return { path: shown, text: "", value: (exported ?? null) as Json };
  } catch (error) {
    throw failure("config-not-loaded", { error }, { file: shown, cause: error });
  }
}
