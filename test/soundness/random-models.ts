import fastCheck from "fast-check";
import { typescriptText } from "../../generator/code/typescript.js";
import { readersFile } from "../../generator/emit/module/readers.js";
import { typesCode } from "../../generator/emit/module/types.js";
import { validatorsFile } from "../../generator/emit/module/validators.js";
import type { Conversions } from "../../generator/schema/conversions.js";
import { isJsonObject, type Json } from "../../generator/schema/schema.js";
import { throughFile } from "./json-text.js";
import { type CaseVerdict, graphOf, judge, type SoundnessCase } from "./judge.js";
import { Reading } from "./pydantic-reading.js";
import { resolved } from "./pydantic-resolved.js";
import { schemaOf } from "./pydantic-schemas.js";
import { type Kinds, pydanticSpecs } from "./pydantic-specs.js";
import { drawFrom, Instances, type ResolvedSpec } from "./pydantic-values.js";

/** One random model, as a case for the judge and with what is known of its values. */
export interface RandomModel {
  readonly spec: ResolvedSpec;
  readonly case: SoundnessCase;
  readonly madeOf: ReadonlyMap<Json, number>;
}

const instancesOfEach = 5;

/** Random models with valid instances; the same ones for the same seed. */
export function randomModels(
  count: number,
  seed: number,
  kinds: Kinds = "held",
): readonly RandomModel[] {
  return fastCheck.sample(pydanticSpecs(kinds), { numRuns: count, seed }).map((drawn, index) => {
    const spec = resolved(drawn);
    const maker = new Instances(spec, drawFrom(spec.seed));
    const type = spec.root ?? ({ kind: "model", index: 0 } as const);
    const instances = Array.from({ length: instancesOfEach }, () => deepFrozen(maker.value(type)));
    const validation = { validation: throughFile(schemaOf(spec, "validation")) };
    const serialization = { serialization: throughFile(schemaOf(spec, "serialization")) };
    return {
      spec,
      madeOf: maker.madeOf,
      case: {
        name: `model ${index}`,
        instances,
        ...(spec.modes === "serialization" ? {} : validation),
        ...(spec.modes === "validation" ? {} : serialization),
      },
    };
  });
}

/**
 * Everything that is wrong with what is generated from the models: a line each.
 *
 * @param conversions - what values are read as. With some, what is read is not compared with what is known of
 * it, but with itself after it was written and read again.
 */
export async function complaintsAbout(
  models: readonly RandomModel[],
  conversions?: Conversions,
): Promise<readonly string[]> {
  const verdicts = await judge(
    models.map((model) => model.case),
    conversions,
  );
  const judged = conversions === undefined ? complaintsOf : complaintsOfWritten;
  const wrong = models.flatMap((model, index) => {
    const verdict = verdicts[index];
    const complaints = verdict === undefined ? ["no verdict"] : judged(model, verdict);
    return complaints.map((text) => ({ text, schemas: told(model.case) }));
  });
  // The smallest one says the most.
  return wrong
    .sort((left, right) => left.schemas.length - right.schemas.length)
    .map(({ text, schemas }) => `${text}\n    of ${schemas}`);
}

/** Whether the same is generated again, with the definitions the other way round. */
export async function dependsOnOrder({ case: soundnessCase }: RandomModel): Promise<boolean> {
  const reordered = {
    ...soundnessCase,
    ...mapDefined(soundnessCase.validation, (validation) => ({ validation: turned(validation) })),
    ...mapDefined(soundnessCase.serialization, (serialization) => ({
      serialization: turned(serialization),
    })),
  };
  return (await generatedText(soundnessCase)) !== (await generatedText(reordered));
}

async function generatedText(soundnessCase: SoundnessCase): Promise<string> {
  const graph = graphOf(soundnessCase, []);
  const files = [await typesCode(graph, ""), readersFile(graph, ""), validatorsFile(graph, "")];
  return files.map((file) => typescriptText(file, ".js")).join("\n");
}

function turned(schema: Json): Json {
  if (!isJsonObject(schema) || !isJsonObject(schema["$defs"])) return schema;
  const $defs = Object.fromEntries(Object.entries(schema["$defs"]).reverse());
  // Safe: made of JSON alone.
  return { ...schema, $defs } as Json;
}

function mapDefined<Value, Result>(
  value: Value | undefined,
  change: (value: Value) => Result,
): Result | undefined {
  return value === undefined ? undefined : change(value);
}

function complaintsOf({ spec, madeOf }: RandomModel, verdict: CaseVerdict): readonly string[] {
  if (verdict.refused !== undefined) return [`refused: ${verdict.refused}`];
  const reading = new Reading(spec, madeOf);
  const type = spec.root ?? ({ kind: "model", index: 0 } as const);
  return [
    ...verdict.compilerErrors.map((text) => `does not compile: ${text}`),
    ...verdict.instances.flatMap(({ value, accepted, assignable, read }) => {
      const what = told(value);
      const problem = accepted ? reading.problem(type, value, read) : undefined;
      return [
        ...(accepted ? [] : [`the validator rejects ${what}`]),
        ...(assignable ? [] : [`the type rejects ${what}`]),
        ...(problem === undefined ? [] : [`the reader misreads ${what} at ${problem}`]),
      ];
    }),
  ];
}

function complaintsOfWritten(_: RandomModel, verdict: CaseVerdict): readonly string[] {
  if (verdict.refused !== undefined) return [`refused: ${verdict.refused}`];
  return [
    ...verdict.compilerErrors.map((text) => `does not compile: ${text}`),
    ...verdict.instances.flatMap(({ value, accepted, assignable, read, written }) => {
      const what = told(value);
      if (!accepted) return [`the validator rejects ${what}`];
      if (!assignable) return [`the type rejects ${what}`];
      if (written === undefined) return [];
      if (!written.accepted)
        return [`${what} is written as ${told(written.value)}, which is not valid`];
      const isSame = told(written.read) === told(read);
      return isSame
        ? []
        : [`${what} is written as ${told(written.value)}, which is read otherwise`];
    }),
  ];
}

/** A value that throws where it is changed. */
function deepFrozen(value: Json): Json {
  if (typeof value === "object" && value !== null) {
    for (const child of Object.values(value)) deepFrozen(child);
    Object.freeze(value);
  }
  return value;
}

function told(value: unknown): string {
  return JSON.stringify(value) ?? "nothing";
}
