import type { JudgedModel } from "./corpus-batch.js";
import { causeOf, disagreement } from "./corpus-causes.js";
import type { JudgedValue, PackageVerdict } from "./corpus-package.js";

/** Things of one kind, with the smallest of them. */
export interface Group {
  readonly title: string;
  readonly count: number;
  readonly smallest: string;
}

/** The refusals that are right, by the code of the diagnostic, each with the reason. */
const rightRefusals: { readonly [code: string]: string } = {};

/** What is wrong with the generator, by kind. */
export function faultsOf({ models, values }: PackageVerdict): readonly Group[] {
  return [
    ...grouped(models, ({ crash }) => crash && `crash: ${crash.split("\n")[0]}`, schemasText),
    ...grouped(
      models,
      ({ refused }) =>
        refused !== undefined && !Object.hasOwn(rightRefusals, refused.code)
          ? `refused: ${refused.code}: ${withoutNames(refused.message)}`
          : undefined,
      schemasText,
    ),
    ...grouped(
      models,
      ({ compilerErrors: [error] }) =>
        error === undefined ? undefined : `does not compile: ${withoutNames(error)}`,
      schemasText,
    ),
    ...grouped(
      values,
      (value) => {
        const how = disagreement(value);
        if (how === undefined || causeOf(value) !== undefined) return undefined;
        const { misread, issues, pydantic } = value;
        const what = misread ?? issues[0] ?? pydantic.errors.join();
        return `${how}: ${withoutNames(what.replace(/^\[.*?\] /, ""))}`;
      },
      (value) => {
        const { text, misread, issues, pydantic, recorded } = value;
        const said = JSON.stringify({ misread, issues: issues.slice(0, 3), pydantic });
        return `${text}\n    ${said}\n    ${schemasText({ recorded })}`;
      },
    ),
  ];
}

/** How many disagreements each cause explains. */
export function explained(values: readonly JudgedValue[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    const cause = disagreement(value) === undefined ? undefined : causeOf(value);
    if (cause !== undefined) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return counts;
}

const columns = [
  ...["package", "models", "no schema", "generated", "refused", "crashed", "not compiling"],
  ...["values", "disagreements", "explained", "modules", "skipped"],
] as const;

/** A line for each package, and one for all. */
export function table(verdicts: readonly PackageVerdict[]): string {
  const rows = verdicts.map((verdict) => [verdict.name, ...numbersOf(verdict)]);
  const sums = numbersOf({
    name: "all",
    modules: verdicts.reduce((sum, { modules }) => sum + modules, 0),
    skipped: Object.assign({}, ...verdicts.map(({ skipped }) => skipped)),
    models: verdicts.flatMap(({ models }) => models),
    values: verdicts.flatMap(({ values }) => values),
  });
  const lines = [columns, columns.map(() => "---"), ...rows, ["all", ...sums]];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function numbersOf({ models, values, modules, skipped }: PackageVerdict): readonly number[] {
  const count = (is: (model: JudgedModel) => boolean) => models.filter(is).length;
  const noSchema = ({ recorded }: JudgedModel) =>
    recorded.validation === null && recorded.serialization === null;
  const stopped = ({ refused, crash }: JudgedModel) => refused !== undefined || crash !== undefined;
  return [
    ...[models.length, count(noSchema), count((each) => !noSchema(each) && !stopped(each))],
    ...[count((each) => each.refused !== undefined), count((each) => each.crash !== undefined)],
    ...[count((each) => each.compilerErrors.length > 0), values.length],
    values.filter((value) => disagreement(value) !== undefined).length,
    [...explained(values).values()].reduce((sum, each) => sum + each, 0),
    ...[modules, Object.keys(skipped).length],
  ];
}

/** Groups what has a title, the largest groups first, each told by its smallest member. */
function grouped<Thing>(
  things: readonly Thing[],
  titleOf: (thing: Thing) => string | undefined,
  told: (thing: Thing) => string,
): readonly Group[] {
  const groups = new Map<string, string[]>();
  for (const thing of things) {
    const title = titleOf(thing);
    if (title !== undefined) groups.set(title, [...(groups.get(title) ?? []), told(thing)]);
  }
  return [...groups]
    .map(([title, texts]) => {
      const [smallest = ""] = texts.toSorted((left, right) => left.length - right.length);
      return { title, count: texts.length, smallest };
    })
    .toSorted((left, right) => right.count - left.count);
}

function schemasText({ recorded }: Pick<JudgedModel, "recorded">): string {
  const { model, validation, serialization } = recorded;
  const isSame = JSON.stringify(validation) === JSON.stringify(serialization);
  return `${model}: ${JSON.stringify(isSame ? { schema: validation } : { validation, serialization })}`;
}

/** A message without what is only of one model. */
function withoutNames(message: string): string {
  return message
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|\d+/g, "…")
    .replace(/ of the service .*/, "")
    .replace(/^.*?(?= must )/, "…");
}
