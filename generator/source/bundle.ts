import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Bundle, SlotExample, States, UpstreamMethod } from "../bundle/bundle.js";
import type { Correction } from "../bundle/correction.js";
import type { Slot } from "../bundle/slot.js";
import type { XmlBinding } from "../bundle/xml-binding.js";
import { checkedValue } from "./checked-json.js";
import { type JsonFile, readJsonFile } from "./json-file.js";
import { packagedFile } from "./packaged-file.js";

/** The schema of a model as recorded in each mode. */
export interface RecordedModel {
  readonly name: string;
  readonly validation: JsonFile;
  readonly serialization: JsonFile;
}

/** A bundle with the schemas that its models are made from. */
export interface RecordedBundle extends Bundle {
  readonly models: readonly RecordedModel[];
  readonly corrections: readonly Correction[];
}

/** The name of the bundle built in. */
export const builtInBundleName = "uws";

/** Where the bundle built in is. */
export function builtInBundleFolder(): string {
  return packagedFile(`schemas/${builtInBundleName}`);
}

/**
 * Reads a bundle.
 *
 * @param folder - has `bundle.json`, `recorded/` and, if anything is to be corrected, `overlay.json`; if the models are
 * written as XML, `xml-binding.json`.
 * @param shownFolder - how errors name it.
 * @throws Failure (usage) where a file is missing or not as its schema says.
 */
export function readBundle(folder: string, shownFolder: string = folder): RecordedBundle {
  const read = (...path: readonly string[]): JsonFile =>
    readJsonFile(join(folder, ...path), `${shownFolder}/${path.join("/")}`);
  const {
    name,
    title,
    shortTitle,
    origin,
    slot,
    schemas,
    methods = [],
    states,
    example,
  } = checkedValue<BundleFile>(read("bundle.json"), "bundle");
  return {
    name,
    title,
    ...(shortTitle === undefined ? {} : { shortTitle }),
    ...(origin === undefined ? {} : { origin }),
    ...(slot === undefined ? {} : { slot }),
    ...(states === undefined ? {} : { states }),
    ...(example === undefined ? {} : { example }),
    methods,
    models: schemas.map((model) => ({
      name: model,
      validation: read("recorded", `${model}.validation.json`),
      serialization: read("recorded", `${model}.serialization.json`),
    })),
    corrections: readOverlay(join(folder, "overlay.json"), false, `${shownFolder}/overlay.json`),
    ...(existsSync(join(folder, "xml-binding.json"))
      ? { xml: checkedValue<XmlBinding>(read("xml-binding.json"), "xml-binding") }
      : {}),
  };
}

/** The corrections in an overlay file; none where the file may be missing and is. */
export function readOverlay(
  path: string,
  mustExist: boolean,
  shownPath: string = path,
): readonly Correction[] {
  if (!mustExist && !existsSync(path)) return [];
  return checkedValue<{ readonly corrections: readonly Correction[] }>(
    readJsonFile(path, shownPath),
    "overlay",
  ).corrections;
}

interface BundleFile {
  readonly name: string;
  readonly title: string;
  readonly shortTitle?: string;
  readonly origin?: {
    readonly package: string;
    readonly version: string;
    readonly pydantic?: string;
  };
  readonly schemas: readonly string[];
  readonly slot?: Slot;
  readonly states?: States;
  readonly example?: SlotExample;
  readonly methods?: readonly UpstreamMethod[];
}
