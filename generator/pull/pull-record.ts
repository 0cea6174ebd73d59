import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { existingText } from "../output/folders.js";
import { isJsonObject } from "../schema/schema.js";
import { readJsonFile } from "../source/json-file.js";

/** The name of the file beside the config that says where the stored schemas are from. */
export const pullRecordName = "uws-codegen.pull.json";

/** Where a service's stored schemas are from. */
export interface PulledService {
  /** The source, as the config says it. */
  readonly source: unknown;
  /** The tag that the server gave the document. */
  readonly etag?: string;
  /** The files that a glob matched. */
  readonly files?: readonly string[];
  /** The versions of the Python packages that made the schemas. */
  readonly versions?: { readonly [name: string]: string };
  /** The hash of what was stored. */
  readonly stored: string;
}

/** Where the stored schemas of a config are from, by service. */
export type PullRecord = ReadonlyMap<string, PulledService>;

/** Reads the record beside a config; an empty one where there is none. */
export function readPullRecord(folder: string): PullRecord {
  const path = join(folder, pullRecordName);
  if (!existsSync(path)) return new Map();
  const { value } = readJsonFile(path, pullRecordName);
  const services = isJsonObject(value) ? value["services"] : undefined;
  const entries = Object.entries(isJsonObject(services) ? services : {});
  // What is not as it should be in a record only makes the next pull fetch anew.
  return new Map(entries.flatMap(([name, entry]) => (isPulled(entry) ? [[name, entry]] : [])));
}

/** The record's text: the same for the same, whatever the order, and without times. */
export function pullRecordText(record: PullRecord): string {
  const services = [...record].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `${JSON.stringify({ services: Object.fromEntries(services) }, null, 2)}\n`;
}

/** The hash of files as they are stored now; undefined where one is missing. */
export function storedHash(paths: readonly string[]): string | undefined {
  const texts = paths.map(existingText);
  return texts.every((text) => text !== undefined) ? hashOf(texts) : undefined;
}

/** The hash of the texts of files. */
export function hashOf(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`\0${text.replaceAll("\r\n", "\n")}`);
  return hash.digest("hex").slice(0, 32);
}

function isPulled(value: unknown): value is PulledService {
  return isJsonObject(value) && typeof value["stored"] === "string" && "source" in value;
}
