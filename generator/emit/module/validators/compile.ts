import { _ } from "ajv/dist/compile/codegen/index.js";
import core, { type Vocabulary } from "ajv/dist/core.js";
import applicator from "ajv/dist/vocabularies/applicator/index.js";
import coreVocabulary from "ajv/dist/vocabularies/core/index.js";
import formatVocabulary from "ajv/dist/vocabularies/format/index.js";
import next from "ajv/dist/vocabularies/next.js";
import unevaluated from "ajv/dist/vocabularies/unevaluated/index.js";
import validation from "ajv/dist/vocabularies/validation/index.js";
import { prototypeAsPattern } from "../../../canonical/prototype-property.js";
import { inclusiveUnion } from "../../../canonical/unions.js";
import { checkedFormats } from "../../../formats/formats.js";
import { validatorKeywords } from "../../../schema/keyword-groups.js";
import { referencedName } from "../../../schema/reference-names.js";
import type { Schema } from "../../../schema/schema.js";
import { forEachSchema, mapSchemas } from "../../../schema/traverse.js";
import { dispatchOf } from "./dispatch.js";
import { multipleOf } from "./multiple-of.js";
import { patternAsWritten } from "./pattern.js";
import { propertyNamesOnce, withKeysInPlace } from "./property-names.js";
import { rememberedModels } from "./remembered-models.js";
import { standaloneCode } from "./standalone.js";
import { anyOfKeyword, discriminatorKeyword, dispatchKeyword } from "./union-keyword.js";

/** AJV's code for a document, and which of its functions is for which model. */
export interface CompiledValidators {
  /** One for each model, which may use what those before it have. */
  readonly code: readonly string[];
  /** By the name of AJV's function: the model that it validates. */
  readonly models: ReadonlyMap<string, string>;
  /** The models of which a value is judged once, however many members of a union lead to it. */
  readonly remembered: ReadonlySet<string>;
}

/** Has AJV write the validators of all models of a document as code. */
export function compileValidators(document: Schema): CompiledValidators {
  const ajv = compilerFor(document);
  const definitions = Object.entries(document.$defs ?? {});
  for (const [name, schema] of definitions)
    ajv.addSchema({
      $id: modelUri(name),
      ...forValidation(withKeysInPlace(schema, document), document),
    });
  const models = new Map<string, string>();
  const sources = definitions.map(([name]) => {
    const source = ajv.getSchema(modelUri(name))?.source;
    if (source === undefined) throw new Error(`AJV has no validator for the model ${name}`);
    models.set(source.validateName.str, name);
    return source;
  });
  return { code: standaloneCode(ajv, sources), models, remembered: rememberedModels(document) };
}

/** What AJV knows a model as; a schema of its own for each, so that each has one function. */
export function modelUri(name: string): string {
  return `model:${encodeURIComponent(name)}`;
}

/** AJV for draft 2020-12; the costly vocabularies only where a schema uses them. */
function compilerFor(document: Schema): InstanceType<typeof core.default> {
  const uses = usesUnevaluated(document);
  const ajv = new core.default({
    allErrors: true,
    // What makes AJV's own `oneOf` leave a tagged union to the keyword for it.
    discriminator: true,
    code: { esm: true, formats: _`formats`, lines: true, optimize: 2, source: true },
    inlineRefs: 3,
    logger: false,
    messages: false,
    next: true,
    ownProperties: namesInherited(document),
    strict: false,
    unevaluated: uses,
    validateSchema: false,
  });
  ajv.addVocabulary(coreVocabulary.default);
  ajv.addVocabulary(withOwnRules(validation.default));
  ajv.addVocabulary(withOwnRules(applicator.default(true)));
  ajv.addKeyword(discriminatorKeyword);
  ajv.addKeyword(dispatchKeyword);
  ajv.addVocabulary(formatVocabulary.default);
  ajv.addVocabulary(next.default);
  if (uses) ajv.addVocabulary(unevaluated.default);
  for (const format of checkedFormats) ajv.addFormat(format, () => true);
  return ajv;
}

/** A vocabulary with our rules in the place of AJV's. */
function withOwnRules(vocabulary: Vocabulary): Vocabulary {
  return vocabulary.map((rule) => {
    const keyword = typeof rule === "string" ? rule : rule.keyword;
    return ownRules.find((own) => own.keyword === keyword) ?? rule;
  });
}

const ownRules = [anyOfKeyword, multipleOf, patternAsWritten, propertyNamesOnce];

/** Whether a schema names properties that every object inherits, such as `constructor` or `__proto__`. */
function namesInherited(document: Schema): boolean {
  let found = false;
  forEachSchema(document, ({ properties, required = [], patternProperties }) => {
    const names = [...Object.keys(properties ?? {}), ...required];
    found ||= patternProperties !== undefined || names.some((name) => name in Object.prototype);
  });
  return found;
}

function usesUnevaluated(document: Schema): boolean {
  let found = false;
  forEachSchema(document, (schema) => {
    found ||= "unevaluatedItems" in schema || "unevaluatedProperties" in schema;
  });
  return found;
}

/** Documentation has no place in a validator, but for a pattern as its author wrote it. */
const decidingKeywords: ReadonlySet<string> = new Set([...validatorKeywords, "sourcePattern"]);

/** A model as AJV takes it: nothing but what decides, references by URI, and each union with its dispatch. */
function forValidation(model: Schema, { $defs = {} }: Schema): Schema {
  const dispatched = mapSchemas(model, (each) => {
    // An overlay may bring what the passes know nothing of.
    const schema = inclusiveUnion(each);
    const dispatch = dispatchOf(schema, $defs);
    return dispatch === undefined ? schema : { ...schema, [dispatchKeyword]: dispatch };
  });
  return mapSchemas(dispatched, (each) => {
    const schema = prototypeAsPattern(each);
    const isTagged = schema.discriminator !== undefined;
    const type = isTagged ? { type: "object" } : {};
    const deciding = Object.entries(schema).filter(
      ([keyword]) => decidingKeywords.has(keyword) && !(isTagged && keyword === "required"),
    );
    const reference =
      schema.$ref === undefined ? {} : { $ref: modelUri(referencedName(schema.$ref)) };
    const dispatch = Object.hasOwn(each, dispatchKeyword)
      ? { [dispatchKeyword]: each[dispatchKeyword] }
      : {};
    return { ...type, ...Object.fromEntries(deciding), ...reference, ...dispatch };
  });
}
