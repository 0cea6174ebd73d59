import { join } from "node:path";
import { type ImportExtension, importExtensions } from "../code/target-names.js";
import { failure } from "../diagnostics/diagnostic.js";
import { isJsonObject } from "../schema/schema.js";
import { jsonFile } from "../source/json-file.js";
import { existingText } from "./folders.js";

/** The manifest's name in the output folder. */
export const manifestName = "uws-codegen.manifest.json";

/** What was written into an output folder, so that a later run knows which files are the generator's. */
export interface Manifest {
  /** The version of the generator that wrote it. */
  readonly version: string;
  /** How imports end, where that is not as usual. */
  readonly importExtension?: ImportExtension;
  /** The files that every service shares. */
  readonly shared: FilesRecord;
  readonly services: { readonly [service: string]: ServiceRecord };
  /** Files that are no longer made but were edited, and so are still there, by path as they were made. */
  readonly leftOver?: FileHashes;
}

/** Files that were written together. */
export interface FilesRecord {
  /** The hash of everything that they were made from. */
  readonly inputs: string;
  /** How many warnings there were. */
  readonly warnings: number;
  /** The hash of each file's text, by its path in the output folder. */
  readonly files: FileHashes;
}

/** What was written for one service. */
export interface ServiceRecord extends FilesRecord {
  /** The stub's path, where there is one; its text is the service's own, so there is no hash of it. */
  readonly stub?: string;
}

/** Hashes by path. */
export interface FileHashes {
  readonly [path: string]: string;
}

/** The manifest of an output folder; undefined where nothing was generated into it. */
export function readManifest(folder: string): Manifest | undefined {
  const path = join(folder, manifestName);
  const text = existingText(path);
  if (text === undefined) return undefined;
  const { value } = jsonFile(text, path);
  if (isManifest(value)) return value;
  throw failure("manifest-invalid", {}, { file: path });
}

/** The manifest's text; services in alphabetical order, so that it does not depend on the config's. */
export function manifestText(manifest: Manifest): string {
  const services = Object.entries(manifest.services)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, service]) => {
      const { stub } = service;
      return [name, { ...ordered(service), ...(stub === undefined ? {} : { stub }) }] as const;
    });
  const { importExtension } = manifest;
  const text = {
    version: manifest.version,
    ...(importExtension === undefined ? {} : { importExtension }),
    shared: ordered(manifest.shared),
    services: Object.fromEntries(services),
    ...(manifest.leftOver === undefined ? {} : { leftOver: sorted(manifest.leftOver) }),
  };
  return `${JSON.stringify(text, null, 2)}\n`;
}

function ordered({ inputs, warnings, files }: FilesRecord): FilesRecord {
  return { inputs, warnings, files: sorted(files) };
}

/** All generated files that a manifest knows, with their hashes. */
export function allFiles(manifest: Manifest | undefined): ReadonlyMap<string, string> {
  if (manifest === undefined) return new Map();
  const services = Object.values(manifest.services).flatMap(({ files }) => Object.entries(files));
  return new Map([...Object.entries(manifest.shared.files), ...services]);
}

/** The stubs are the services' own, whatever a manifest says of their files. */
export function stubsOf(manifest: Manifest | undefined): readonly string[] {
  return Object.values(manifest?.services ?? {}).flatMap(({ stub }) => stub ?? []);
}

function sorted(hashes: FileHashes): FileHashes {
  return Object.fromEntries(
    Object.entries(hashes).toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
}

function isManifest(value: unknown): value is Manifest {
  if (!isJsonObject(value) || !isRecord(value["shared"]) || !isJsonObject(value["services"]))
    return false;
  const extension = value["importExtension"];
  if (extension !== undefined && !importExtensions.some((known) => known === extension))
    return false;
  if (value["leftOver"] !== undefined && !isHashes(value["leftOver"])) return false;
  return Object.values(value["services"]).every(
    (service) =>
      isJsonObject(service) &&
      isRecord(service) &&
      (service["stub"] === undefined || isInside(service["stub"])),
  );
}

function isRecord(value: unknown): boolean {
  return (
    isJsonObject(value) &&
    typeof value["inputs"] === "string" &&
    typeof value["warnings"] === "number" &&
    isHashes(value["files"])
  );
}

function isHashes(value: unknown): boolean {
  return (
    isJsonObject(value) &&
    Object.entries(value).every(([path, hash]) => isInside(path) && typeof hash === "string")
  );
}

/** A path of the generator's own making: relative, and never out of the folder. */
function isInside(path: unknown): boolean {
  return typeof path === "string" && !/^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(path);
}
