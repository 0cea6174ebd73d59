import { failure } from "../diagnostics/diagnostic.js";
import { looksLikeSchema } from "../schema/looks-like-schema.js";
import { sameJson } from "../schema/schema.js";
import { configPath, type LoadedConfig, type ServiceConfig } from "../source/config.js";
import { type JsonFile, jsonFile, readTextFile } from "../source/json-file.js";
import { isOpenApi, modelNames, openApiModel } from "../source/openapi.js";
import { schemasIn } from "../source/parameters.js";
import { type FetchOptions, fetchDocument, isUrl } from "./fetch-document.js";
import { fetchedJson } from "./fetched-json.js";
import { globFiles, isGlob } from "./glob-source.js";
import { hashOf, type PulledService, storedHash } from "./pull-record.js";
import { pythonSchemas } from "./python-model.js";

/** What a pull found for a service. */
export interface PulledFiles {
  /** The texts to store, by path; none where the source says that nothing changed. */
  readonly files: ReadonlyMap<string, string>;
  readonly record: PulledService;
}

/**
 * Gets the schemas of a service from where they come from. Nothing is written.
 *
 * @param before - what the last pull recorded.
 * @throws Failure where they cannot be had, or are no schemas.
 */
export async function pullService(
  service: ServiceConfig,
  loaded: LoadedConfig,
  before: PulledService | undefined,
): Promise<PulledFiles | undefined> {
  const { source } = service;
  if (source === undefined) return undefined;
  if (typeof source === "object" && "python" in source) {
    const interpreter = loaded.config.python ?? "python3";
    const made = pythonSchemas(source.python, interpreter, loaded.folder);
    const files = placed(service, loaded, made.validation, made.serialization);
    return {
      files,
      record: { source, versions: made.versions, stored: hashOf([...files.values()]) },
    };
  }
  const { url, fragment, headers } = documentSource(source);
  if (isGlob(url, loaded)) return globbed(source, url, fragment, service, loaded);
  const places = storedPaths(service, loaded);
  const isStored =
    before !== undefined && sameJson(before.source, source) && storedHash(places) === before.stored;
  const etag = isStored ? before.etag : undefined;
  const { text, etag: newEtag } = await documentText(url, loaded, { headers, etag });
  if (text === undefined) {
    // The document is the one that is stored; the config may name another model of it now.
    for (const path of places) checkStoredModel(readTextFile(path, url), url, service);
    return { files: new Map(), record: before ?? { source, stored: "" } };
  }
  const files = filesOf(text, url, fragment, service, loaded);
  const tag = newEtag === undefined ? {} : { etag: newEtag };
  return { files, record: { source, ...tag, stored: hashOf([...files.values()]) } };
}

/** What a glob leads to: a document, or the schemas of both modes. */
function globbed(
  source: PulledService["source"],
  pattern: string,
  fragment: string | undefined,
  service: ServiceConfig,
  loaded: LoadedConfig,
): PulledFiles {
  const matched = globFiles(pattern, loaded);
  const textOf = (path: string): string => readTextFile(configPath(loaded, path), path);
  const files =
    "document" in matched
      ? filesOf(textOf(matched.document), matched.document, fragment, service, loaded)
      : placed(
          service,
          loaded,
          schemaText(textOf(matched.validation), matched.validation),
          schemaText(textOf(matched.serialization), matched.serialization),
        );
  const record = { source, files: Object.values(matched), stored: hashOf([...files.values()]) };
  return { files, record };
}

/** The text of a file that is a schema. */
function schemaText(text: string, path: string): string {
  refuseOthers(jsonFile(text, path));
  return text;
}

interface DocumentSource {
  /** A URL, or the path of a file. */
  readonly url: string;
  /** The model of an OpenAPI document. */
  readonly fragment: string | undefined;
  readonly headers: NonNullable<FetchOptions["headers"]>;
}

function documentSource(
  source: string | { readonly url: string; readonly headers?: FetchOptions["headers"] },
): DocumentSource {
  const whole = typeof source === "string" ? source : source.url;
  const headers = typeof source === "string" ? {} : (source.headers ?? {});
  const hash = whole.indexOf("#");
  if (hash < 0) return { url: whole, fragment: undefined, headers };
  return { url: whole.slice(0, hash), fragment: whole.slice(hash + 1), headers };
}

async function documentText(
  url: string,
  loaded: LoadedConfig,
  options: FetchOptions,
): Promise<{ readonly text: string | undefined; readonly etag?: string | undefined }> {
  if (isUrl(url)) return fetchDocument(url, options);
  return { text: readTextFile(configPath(loaded, url), url) };
}

/** What is stored of a document: a schema as it is, or the model of an OpenAPI document. */
function filesOf(
  text: string,
  url: string,
  fragment: string | undefined,
  service: ServiceConfig,
  loaded: LoadedConfig,
): ReadonlyMap<string, string> {
  const file = isUrl(url) ? fetchedJson(text, url) : jsonFile(text, url);
  const { parameters } = service;
  if (isStoredWhole(service)) {
    if (!isOpenApi(file.value)) refuseOthers(file);
    if (fragment !== undefined) schemasIn(file, fragment);
    checkStoredModel(text, url, service);
    return new Map([[storedPaths(service, loaded)[0] ?? "", text]]);
  }
  if (isOpenApi(file.value)) {
    if (fragment === undefined) throw modelNotNamed(url, file);
    const { validation, serialization = validation } = openApiModel(file, fragment);
    return placed(service, loaded, indented(validation), indented(serialization));
  }
  refuseOthers(file);
  if (typeof parameters !== "string") {
    throw failure("pull-one-schema", {}, { file: url });
  }
  return new Map([[configPath(loaded, parameters), text]]);
}

/** Whether the document is stored as it is, and the parameters are a model in it. */
function isStoredWhole({ parameters }: ServiceConfig): boolean {
  return typeof parameters === "string" && parameters.includes("#");
}

/**
 * Looks for the parameters model in a document that is stored as it is.
 *
 * @throws Failure (schema) where it is not there.
 */
function checkStoredModel(text: string, url: string, service: ServiceConfig): void {
  const { parameters } = service;
  if (!isStoredWhole(service) || typeof parameters !== "string") return;
  const file = isUrl(url) ? fetchedJson(text, url) : jsonFile(text, url);
  schemasIn(file, parameters.slice(parameters.indexOf("#") + 1));
}

/** JSON that is no schema, such as an error that a server puts into words, is not stored. */
function refuseOthers(file: JsonFile): void {
  if (looksLikeSchema(file.value) && !isOpenApi(file.value)) return;
  throw failure(
    "not-a-schema",
    { is: "pulled", isOpenApi: isOpenApi(file.value) },
    { file: file.path },
  );
}

/** Where a service's schemas are stored. */
function storedPaths({ parameters }: ServiceConfig, loaded: LoadedConfig): readonly string[] {
  const paths =
    typeof parameters === "string"
      ? [parameters.replace(/#.*$/s, "")]
      : [parameters.validation, parameters.serialization];
  return paths.map((path) => configPath(loaded, path));
}

/** The schemas of both modes in their files; where there is one file, the one of what the service accepts. */
function placed(
  service: ServiceConfig,
  loaded: LoadedConfig,
  validation: string,
  serialization: string,
): ReadonlyMap<string, string> {
  const [first = "", second] = storedPaths(service, loaded);
  const files = new Map([[first, withLineEnd(validation)]]);
  return second === undefined ? files : files.set(second, withLineEnd(serialization));
}

function indented({ value }: JsonFile): string {
  return JSON.stringify(value, null, 2);
}

function withLineEnd(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}

function modelNotNamed(url: string, file: JsonFile): Error {
  return failure(
    "openapi-model-not-named",
    { document: url, models: modelNames(file) },
    { file: url },
  );
}
