import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { isJsonObject } from "../schema/schema.js";
import { readTextFile } from "./json-file.js";
import { loadJsoncParser } from "./lazy-modules.js";

/** How the project that a folder belongs to finds modules. */
export interface ModuleResolution {
  /** The `tsconfig.json` that says so, or one that it refers to. */
  readonly config: string;
  /** TypeScript's `moduleResolution`, in small letters; undefined where it cannot be told. */
  readonly resolution: string | undefined;
}

/**
 * Looks up how TypeScript finds modules in a folder: what the nearest `tsconfig.json` says, with all that it extends, or
 * where it only refers to others, the first of those that has the folder in it.
 *
 * @param folder - it need not be there yet.
 * @returns undefined where there is no `tsconfig.json` up to the folder with the `package.json` or the repository's root.
 */
export function moduleResolutionOf(folder: string): ModuleResolution | undefined {
  const config = nearestConfig(folder);
  if (config === undefined) return undefined;
  const own = readConfig(config);
  const referenced = own.references.map(configFileAt).filter((path) => existsSync(path));
  // A config with files of its own is about these; one without is about those of the others.
  const path = [...(own.hasFiles ? [config] : []), ...referenced].find((each) =>
    hasInside(each, folder),
  );
  const chosen = path ?? (own.hasFiles ? config : (referenced[0] ?? config));
  return { config: chosen, resolution: resolutionIn(readConfig(chosen)) };
}

interface TsConfig {
  readonly module: string | undefined;
  readonly moduleResolution: string | undefined;
  /** The folders that its files are in, as far as its patterns name them; undefined for its own folder. */
  readonly include: readonly string[] | undefined;
  /** Whether it has any files. */
  readonly hasFiles: boolean;
  readonly references: readonly string[];
}

function nearestConfig(folder: string): string | undefined {
  for (let each = resolve(folder); ; each = dirname(each)) {
    const config = join(each, "tsconfig.json");
    if (existsSync(config)) return config;
    const isEnd = ["package.json", ".git"].some((name) => existsSync(join(each, name)));
    if (isEnd || dirname(each) === each) return undefined;
  }
}

function resolutionIn({ module, moduleResolution }: TsConfig): string | undefined {
  if (moduleResolution !== undefined) return moduleResolution;
  // What TypeScript takes where it is not said, as far as all its releases take the same.
  if (module === "preserve") return "bundler";
  return module?.startsWith("node") ? module : undefined;
}

/** Reads a config and all that it extends. What cannot be read says nothing: that is for the compiler to say. */
function readConfig(path: string, seen: readonly string[] = []): TsConfig {
  const value = seen.includes(path) ? undefined : parsed(path);
  if (!isJsonObject(value)) return emptyConfig;
  const folder = dirname(path);
  const extended = [value["extends"] ?? []]
    .flat()
    .flatMap((name) => (typeof name === "string" ? (extendedConfig(name, path) ?? []) : []))
    .map((each) => said(readConfig(each, [...seen, path])));
  const inherited: TsConfig = Object.assign({}, emptyConfig, ...extended);
  const options = isJsonObject(value["compilerOptions"]) ? value["compilerOptions"] : {};
  const { include, files, references } = value;
  return {
    ...inherited,
    ...said({
      module: inSmallLetters(options["module"]),
      moduleResolution: inSmallLetters(options["moduleResolution"]),
      include: Array.isArray(include) ? include.map((each) => fixedPart(folder, each)) : undefined,
    }),
    hasFiles: !(Array.isArray(files) && files.length === 0 && include === undefined),
    references: Array.isArray(references)
      ? references.flatMap((each) =>
          isJsonObject(each) && typeof each["path"] === "string" ? join(folder, each["path"]) : [],
        )
      : [],
  };
}

const emptyConfig: TsConfig = {
  ...{ module: undefined, moduleResolution: undefined, include: undefined },
  ...{ hasFiles: true, references: [] },
};

function said(config: Partial<TsConfig>): Partial<TsConfig> {
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));
}

function parsed(path: string): unknown {
  if (!existsSync(path)) return undefined;
  try {
    return loadJsoncParser().parse(readTextFile(path), [], { allowTrailingComma: true });
  } catch {
    return undefined;
  }
}

function inSmallLetters(value: unknown): string | undefined {
  return typeof value === "string" ? value.toLowerCase() : undefined;
}

/** The file that a config extends: a path, or one in a package. */
function extendedConfig(name: string, from: string): string | undefined {
  if (name.startsWith(".") || isAbsolute(name)) {
    const path = resolve(dirname(from), name);
    return [path, `${path}.json`].find((each) => each.endsWith(".json") && existsSync(each));
  }
  const { resolve: find } = createRequire(from);
  for (const each of [name, `${name}.json`, `${name}/tsconfig.json`]) {
    try {
      const path = find(each);
      if (path.endsWith(".json")) return path;
    } catch {
      // The next one may be there.
    }
  }
  return undefined;
}

function configFileAt(path: string): string {
  return path.endsWith(".json") ? path : join(path, "tsconfig.json");
}

/** The folder of a pattern, up to its first wildcard. */
function fixedPart(folder: string, pattern: unknown): string {
  const fixed = String(pattern).replace(/[^/]*[*?].*$/, "");
  return resolve(folder, fixed);
}

function hasInside(config: string, folder: string): boolean {
  const { include = [dirname(config)] } = readConfig(config);
  return include.some((each) => {
    const way = relative(each, resolve(folder));
    return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  });
}
