import { createHash, type Hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { usualTarget } from "../code/target-names.js";
import { configPath, type LoadedConfig } from "./config.js";
import { generatorVersion } from "./generator-version.js";
import { serviceInputFiles } from "./input-files.js";

/** Hashes of everything that files are made from: the generator's version, the options, and the texts of schemas. */
export interface InputHashes {
  /** For what all services share, whatever is written of it. */
  readonly sharedPart: string;
  /** For the files that all services share. */
  readonly shared: string;
  readonly ofService: (name: string) => string;
}

/** Works them out, without reading what is in the files. A file that is missing counts as one that changed. */
export function inputHashes(loaded: LoadedConfig): InputHashes {
  const { target, importExtension, dates, infNan, diagnostics, bundle, services } = loaded.config;
  const options = JSON.stringify([
    ...[generatorVersion(), importExtension, dates, infNan, diagnostics],
    ...othersThan(knownOptions, loaded.config),
  ]);
  const common = createHash("sha256").update(options);
  if (bundle !== undefined) updateWithFolder(common, configPath(loaded, bundle));
  const settings = Object.values(services).map((service) => service.infNan ?? null);
  const sharedPart = common.copy().update(JSON.stringify([...new Set(settings)].sort()));
  // The usual target need not be named, and so must not matter.
  const written = target === undefined || target === usualTarget ? "" : target;
  return {
    sharedPart: digest(sharedPart.copy()),
    shared: digest(sharedPart.copy().update(written)),
    ofService: (name) => {
      const service = services[name] ?? { parameters: "" };
      const { parameters, infNan: own } = service;
      const others = othersThan(knownServiceOptions, service);
      const options = JSON.stringify([name, parameters, own, ...others]);
      const hash = common.copy().update(options + written);
      for (const path of serviceInputFiles(loaded, service)) updateWithFile(hash, path);
      return digest(hash);
    },
  };
}

/** The options that are hashed one by one, or that nothing is generated from. */
const knownOptions: readonly string[] = [
  ...["$schema", "out", "bundle", "target", "importExtension", "dates", "infNan", "python"],
  ...["docs", "diagnostics", "services"],
];

const knownServiceOptions: readonly string[] = ["parameters", "source", "infNan", "overlay"];

/** All other options, which are those of outputs. */
function othersThan(known: readonly string[], options: object): readonly unknown[] {
  return Object.entries(options)
    .filter(([name]) => !known.includes(name))
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
}

function updateWithFolder(hash: Hash, folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const name of names.filter((each) => each.endsWith(".json")).sort()) {
    hash.update(`\0${name.replaceAll("\\", "/")}`);
    updateWithFile(hash, join(folder, name));
  }
}

function updateWithFile(hash: Hash, path: string): void {
  hash.update("\0");
  try {
    hash.update(readFileSync(path, "utf8").replaceAll("\r\n", "\n"));
  } catch {
    hash.update("missing");
  }
}

function digest(hash: Hash): string {
  return hash.digest("hex").slice(0, 32);
}
