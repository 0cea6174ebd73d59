import { type JudgedModel, judgeBatch } from "./corpus-batch.js";
import type { RecordedModel } from "./corpus-generated.js";
import { linesOf } from "./python.js";

/** What was found for a package. */
export interface PackageVerdict {
  readonly name: string;
  readonly modules: number;
  /** The modules that cannot be imported, and why. */
  readonly skipped: { readonly [module: string]: string };
  readonly models: readonly JudgedModel[];
  readonly values: readonly JudgedValue[];
}

/** A value, judged by what is generated from a model and by Pydantic. */
export interface JudgedValue {
  readonly recorded: RecordedModel;
  readonly text: string;
  /** Whether Pydantic dumped it. */
  readonly isDump: boolean;
  readonly accepted: boolean;
  /** What we say is wrong with it. */
  readonly issues: readonly string[];
  /** Where a dump that was read is not what it was. */
  readonly misread?: string;
  readonly pydantic: PydanticVerdict;
}

/** Pydantic's verdict, as `corpus.py` writes it. */
export interface PydanticVerdict {
  readonly accepted: boolean;
  /** The types of the errors, as Pydantic names them. */
  readonly errors: readonly string[];
  /** Whether the schemas accept the value, formats aside; null where that cannot be asked. */
  readonly validation?: boolean | null;
  readonly serialization?: boolean | null;
}

/** Enough for the compiler to be started rarely, and few enough for it to be fast. */
const modelsInBatch = 200;

/**
 * Generates a module from each model of a package, and has the compiler and Pydantic judge it.
 *
 * @param python - the interpreter of an environment that has the package.
 * @param count - how many instances each model has at most.
 */
export async function judgePackage(
  python: string,
  name: string,
  count: number,
  seed: number,
): Promise<PackageVerdict> {
  const lines = linesOf(python, "corpus.py", ["record", name, `${count}`, `${seed}`]);
  // Safe: the format that the script documents.
  const [found, ...recorded] = lines as [
    Pick<PackageVerdict, "modules" | "skipped">,
    ...RecordedModel[],
  ];
  const models: JudgedModel[] = [];
  for (let start = 0; start < recorded.length; start += modelsInBatch) {
    models.push(...(await judgeBatch(recorded.slice(start, start + modelsInBatch), seed)));
  }
  const { modules, skipped } = found;
  return { name, modules, skipped, models, values: judgedValues(python, name, models) };
}

/** Asks Pydantic for its verdict on every value that we judged. */
function judgedValues(
  python: string,
  name: string,
  models: readonly JudgedModel[],
): readonly JudgedValue[] {
  const values = models.flatMap(({ recorded, values }) =>
    values.map((value) => ({ ...value, recorded })),
  );
  const asked = values.map(({ recorded, text, accepted, isDump }) => {
    return { model: recorded.model, text, accepted, isDump };
  });
  // Safe: the format that the script documents.
  const verdicts = linesOf(python, "corpus.py", ["judge", name], asked) as PydanticVerdict[];
  if (verdicts.length !== values.length) throw new Error("Pydantic has not judged every value");
  return values.flatMap((value, index) => {
    const pydantic = verdicts[index];
    return pydantic === undefined ? [] : [{ ...value, pydantic }];
  });
}
