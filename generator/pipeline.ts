import { type Bundle, hasSlot } from "./bundle/bundle.js";
import type { Correction } from "./bundle/correction.js";
import { aliases } from "./canonical/aliases.js";
import { canonicalize, type PassList, type SchemaSource } from "./canonical/canonicalize.js";
import { constants } from "./canonical/constants.js";
import { conversions } from "./canonical/conversions.js";
import { decimals } from "./canonical/decimals.js";
import { defaultSpellings } from "./canonical/default-spellings.js";
import { defaults } from "./canonical/defaults.js";
import { descriptions } from "./canonical/descriptions.js";
import { discriminators } from "./canonical/discriminators.js";
import type { CanonicalDocument } from "./canonical/document.js";
import { examples } from "./canonical/examples.js";
import { inlineObjects } from "./canonical/inline-objects.js";
import { keywordOrder } from "./canonical/keyword-order.js";
import { keywords } from "./canonical/keywords.js";
import { knownFormats } from "./canonical/known-formats.js";
import { lengths } from "./canonical/lengths.js";
import { type CanonicalDocuments, mergeDocuments } from "./canonical/merge.js";
import type { CanonicalModule } from "./canonical/module.js";
import { names, pascalCase } from "./canonical/names.js";
import { numberKeys } from "./canonical/number-keys.js";
import { openObjects } from "./canonical/open-objects.js";
import { reportMissingModels } from "./canonical/overlay.js";
import type { PassContext } from "./canonical/pass.js";
import { patternKeys } from "./canonical/pattern-keys.js";
import { patterns } from "./canonical/patterns.js";
import { references } from "./canonical/references.js";
import { root } from "./canonical/root.js";
import { rootNameOf } from "./canonical/root-name.js";
import { secrets } from "./canonical/secrets.js";
import { serializedDefaults } from "./canonical/serialized-defaults.js";
import { shape } from "./canonical/shape.js";
import { singleBranches } from "./canonical/single-branches.js";
import { openSlot, withRoots } from "./canonical/slot.js";
import { slotModelIn } from "./canonical/slot-model.js";
import { titles } from "./canonical/titles.js";
import { unionMembers } from "./canonical/union-members.js";
import { unions } from "./canonical/unions.js";
import { failure, type Report } from "./diagnostics/diagnostic.js";
import type { Conversions } from "./schema/conversions.js";
import type { Mode } from "./schema/mode.js";
import type { RecordedBundle } from "./source/bundle.js";
import type { ComparedFiles } from "./source/compared-schema.js";
import { type JsonFile, located } from "./source/json-file.js";
import type { ParametersFiles } from "./source/parameters.js";

/** All passes, in the order in which they are applied; a new one is a file, a line here, and a test. */
export const passes: PassList = {
  beforeOverlay: [
    shape,
    keywords,
    references,
    root,
    names,
    aliases,
    singleBranches,
    constants,
    lengths,
    openObjects,
    patternKeys,
    decimals,
    secrets,
    serializedDefaults,
    discriminators,
    unions,
    inlineObjects,
  ],
  afterOverlay: [
    numberKeys,
    knownFormats,
    patterns,
    defaultSpellings,
    defaults,
    conversions,
    unionMembers,
    titles,
    descriptions,
    examples,
    keywordOrder,
  ],
};

/**
 * The canonical schema of a bundle's models, with the slot open.
 *
 * @param reservedNames - the names that no model may have.
 */
export function bundleModule(
  bundle: RecordedBundle,
  reservedNames: ReadonlySet<string>,
  report: Report,
  conversions: Conversions = {},
): CanonicalModule {
  const options = {
    conversions,
    reservedNames,
  };
  const canonical = (mode: Mode): readonly CanonicalDocument[] =>
    bundle.models.map((model) =>
      canonicalize(
        schemaSource(model[mode], mode, bundle.corrections),
        passes,
        { ...options, rootName: model.name, isOnlySent: mode === "validation" },
        report,
      ),
    );
  const module = mergeDocuments({
    validation: canonical("validation"),
    serialization: canonical("serialization"),
  });
  const overlay = `the overlay of the bundle ${bundle.name}`;
  reportMissingModels(bundle.corrections, new Set(module.models.keys()), overlay, report);
  return hasSlot(bundle) ? openSlot(module, bundle.slot) : module;
}

/** A service to generate for: its name, its schema files, and the corrections to them. */
export interface ServiceInput {
  readonly name: string;
  readonly parameters: ParametersFiles;
  readonly corrections: readonly Correction[];
  /** The file that the corrections are from, as the user named it. */
  readonly overlay?: string;
  readonly conversions?: Conversions;
}

/**
 * The canonical schema of a service's models; where the bundle has a slot, the one root is what fills it.
 *
 * @param reservedNames - the names that no model may have, those of the shared models among them.
 */
export function serviceModule(
  service: ServiceInput,
  bundle: Bundle,
  reservedNames: ReadonlySet<string>,
  report: Report,
): CanonicalModule {
  const { corrections, parameters, conversions = {} } = service;
  const nameOfService = `${pascalCase(service.name)}${hasSlot(bundle) ? pascalCase(bundle.slot.property) : ""}`;
  const options: Omit<PassContext, "report"> = {
    rootName:
      rootNameOf(parameters.validation?.value, parameters.serialization?.value) ?? nameOfService,
    reservedNames,
  };
  // Pydantic writes null for infinity, but does not take it back.
  const accepted: Conversions =
    conversions.infNan === "null" && parameters.serialization !== undefined
      ? { ...conversions, infNan: undefined }
      : conversions;
  const canonical = (source: SchemaSource): readonly CanonicalDocument[] => [
    canonicalize(
      source,
      passes,
      {
        ...options,
        conversions: source.mode === "validation" ? accepted : conversions,
        isOnlySent: source.mode === "validation" && parameters.serialization !== undefined,
      },
      report,
    ),
  ];
  const documents = {
    validation: parameters.validation
      ? canonical(schemaSource(parameters.validation, "validation", corrections))
      : [],
    serialization: parameters.serialization
      ? canonical(schemaSource(parameters.serialization, "serialization", corrections))
      : [],
  };
  const module = mergeDocuments(documents);
  const overlay = service.overlay ?? "the overlay";
  reportMissingModels(corrections, new Set(module.models.keys()), overlay, report);
  if (!hasSlot(bundle)) return withRoots(module, module.roots);
  const inSlot = slotModelIn(module, bundle.slot, {
    validation: parameters.validation?.path,
    serialization: parameters.serialization?.path,
  });
  if (inSlot !== undefined) return withRoots(module, [inSlot]);
  return withRoots(module, [onlyRoot(module, service.name)]);
}

/** A schema file as what the passes take. */
export function schemaSource(
  file: JsonFile,
  mode: Mode,
  corrections: readonly Correction[] = [],
): SchemaSource {
  return {
    ...{ document: file.value, mode, corrections },
    locate: (diagnostic) => located(file, diagnostic),
    pointerInText: file.pointerInText,
  };
}

function onlyRoot(module: CanonicalModule, service: string): string {
  const [only, ...others] = module.roots;
  if (only !== undefined && others.length === 0) return only;
  throw failure("two-parameters-models", { service, models: module.roots });
}

/** The canonical documents of schema files that are compared with others: with corrections, and without conversions. */
export function comparedDocuments(
  files: ComparedFiles,
  reservedNames: ReadonlySet<string>,
  report: Report,
): CanonicalDocuments {
  const { validation, serialization } = files;
  // Where some models are in one mode alone, the places do not tell which two files are of one model.
  const isPaired = validation.length === serialization.length;
  const canonical = (mode: Mode): readonly CanonicalDocument[] =>
    files[mode].map((file, index) => {
      const both = isPaired ? [validation[index]?.value, serialization[index]?.value] : [];
      const options = {
        reservedNames,
        rootName: rootNameOf(...both) ?? "Root",
        isOnlySent: mode === "validation" && serialization.length > 0,
      };
      return canonicalize(schemaSource(file, mode, files.corrections), passes, options, report);
    });
  return { validation: canonical("validation"), serialization: canonical("serialization") };
}
