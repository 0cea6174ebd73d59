import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Correction } from "../canonical/overlay.js";
import type { Slot } from "../canonical/slot.js";
import type { XmlBinding } from "../emit/job/xml/binding.js";
import type { JsonObject } from "../schema/schema.js";
import { checkedValue } from "./checked-json.js";
import { type JsonFile, readJsonFile } from "./json-file.js";
import { packagedFile } from "./packaged-file.js";

/** The schema of a model as recorded in each mode. */
export interface RecordedModel {
  readonly name: string;
  readonly validation: JsonFile;
  readonly serialization: JsonFile;
}

/** What is to be known of an upstream's models, and how they are written as XML. */
export interface Bundle {
  /** The bundle's name, which is also its folder's in the output. */
  readonly name: string;
  readonly title: string;
  readonly origin?: {
    readonly package: string;
    readonly version: string;
    readonly pydantic?: string;
  };
  readonly slot: Slot;
  /** The methods of upstream's own class of the slot's model. */
  readonly methods: readonly UpstreamMethod[];
  readonly xml: XmlBinding;
  readonly states?: States;
  readonly example?: JobExample;
}

/** A bundle with the schemas that its models are made from. */
export interface RecordedBundle extends Bundle {
  readonly models: readonly RecordedModel[];
  readonly corrections: readonly Correction[];
}

/** How the values of a model that is an enumeration follow each other. */
export interface States {
  readonly model: string;
  readonly initial: string;
  readonly transitions: readonly { readonly from: string; readonly to: readonly string[] }[];
}

/** What a job that is shown as an example has in place of the schemas' own examples. */
export interface JobExample {
  /** The property that has the service's name. */
  readonly service?: string;
  readonly values: JsonObject;
}

/** A method of upstream's class, in upstream's words. */
export interface UpstreamMethod {
  readonly name: string;
  readonly kind?: "classmethod";
  /** The generated function that does the same. */
  readonly function: string;
  readonly description: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly type: string;
    readonly description: string;
  }[];
  readonly returns?: string;
  readonly raises?: readonly { readonly type: string; readonly description: string }[];
}

/** Where the bundle built in is. */
export function builtInBundleFolder(): string {
  return packagedFile("schemas/uws");
}

/**
 * Reads a bundle.
 *
 * @param folder - has `bundle.json`, `xml-binding.json`, `recorded/` and, if anything is to be corrected,
 * `overlay.json`.
 * @param shownFolder - how errors name it.
 * @throws Failure (usage) where a file is missing or not as its schema says.
 */
export function readBundle(folder: string, shownFolder: string = folder): RecordedBundle {
  const read = (...path: readonly string[]): JsonFile =>
    readJsonFile(join(folder, ...path), `${shownFolder}/${path.join("/")}`);
  const {
    name,
    title,
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
    ...(origin === undefined ? {} : { origin }),
    slot,
    ...(states === undefined ? {} : { states }),
    ...(example === undefined ? {} : { example }),
    methods,
    models: schemas.map((model) => ({
      name: model,
      validation: read("recorded", `${model}.validation.json`),
      serialization: read("recorded", `${model}.serialization.json`),
    })),
    corrections: readOverlay(join(folder, "overlay.json"), false, `${shownFolder}/overlay.json`),
    xml: checkedValue<XmlBinding>(read("xml-binding.json"), "xml-binding"),
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
  readonly origin?: {
    readonly package: string;
    readonly version: string;
    readonly pydantic?: string;
  };
  readonly schemas: readonly string[];
  readonly slot: Slot;
  readonly states?: States;
  readonly example?: JobExample;
  readonly methods?: readonly UpstreamMethod[];
}
