import { join } from "node:path";
import type { InputHashes } from "../source/input-hash.js";
import { isFile } from "./folders.js";
import type { FilesRecord, Manifest } from "./manifest.js";
import { existingHash } from "./text-hash.js";

/** What of an output folder need not be made anew. */
export interface UpToDate {
  readonly shared: boolean;
  readonly services: readonly string[];
}

/**
 * Works out what is up to date: what an earlier run made from the same, and nobody has changed since.
 *
 * @param services - the services that are asked for.
 */
export function upToDateIn(
  folder: string,
  manifest: Manifest | undefined,
  inputs: Pick<InputHashes, "shared" | "ofService">,
  services: readonly string[],
  version: string,
): UpToDate {
  if (manifest?.version !== version) return { shared: false, services: [] };
  return {
    shared: isUpToDate(folder, manifest.shared, inputs.shared),
    services: services.filter((name) => {
      const record = manifest.services[name];
      return (
        record !== undefined &&
        isUpToDate(folder, record, inputs.ofService(name)) &&
        (record.stub === undefined || isFile(join(folder, record.stub)))
      );
    }),
  };
}

function isUpToDate(folder: string, record: FilesRecord, inputs: string): boolean {
  if (record.inputs !== inputs) return false;
  return Object.entries(record.files).every(([path, hash]) => {
    return existingHash(join(folder, path)) === hash;
  });
}

/**
 * Whether what was up to date still is: not where another run wrote something else since `before`, of what the folder
 * then had, was read.
 */
export function isStillUpToDate(
  upToDate: UpToDate,
  before: Manifest | undefined,
  now: Manifest | undefined,
): boolean {
  const same = [
    ...(upToDate.shared ? [[before?.shared, now?.shared]] : []),
    ...upToDate.services.map((name) => [before?.services[name], now?.services[name]]),
  ];
  return same.every(([left, right]) => left?.inputs === right?.inputs);
}
