import type { CanonicalModule } from "../../canonical/module.js";
import { lineWidth } from "../../code/import-lines.js";
import { literal, propertyKey } from "../../code/literal.js";
import type { Schema } from "../../schema/schema.js";

/**
 * For each closed set of values an object with them, of the same name as the type, so that code can say
 * `ExecutionPhase.COMPLETED` and go through all of them.
 */
export function emitValueConstants(module: CanonicalModule): string {
  return closedSets(module)
    .map(({ name, values }) => {
      const members = values.map((value) => `${propertyKey(String(value))}: ${literal(value)}`);
      const line = `{ ${members.join(", ")} }`;
      const text = line.length <= lineWidth - 30 ? line : `{\n  ${members.join(",\n  ")},\n}`;
      return `\n/** The values of the type of the same name. */\nexport const ${name} = ${text} as const;\n`;
    })
    .join("");
}

/** The names of the models that are closed sets of values. */
export function closedSetNames(module: CanonicalModule): ReadonlySet<string> {
  return new Set(closedSets(module).map(({ name }) => name));
}

interface ClosedSet {
  readonly name: string;
  readonly values: readonly (string | number)[];
}

function closedSets(module: CanonicalModule): readonly ClosedSet[] {
  return [...module.models.values()].flatMap(({ name, read, written }) => {
    const values = closedValues(read ?? written);
    return values === undefined ? [] : [{ name, values }];
  });
}

function closedValues(schema: Schema | undefined): readonly (string | number)[] | undefined {
  const values = schema?.enum?.filter(
    (value) => typeof value === "string" || typeof value === "number",
  );
  if (values === undefined || values.length === 0 || values.length !== schema?.enum?.length)
    return undefined;
  // Two values of one text (1 and "1") could not both be a key.
  return new Set(values.map(String)).size === values.length ? values : undefined;
}
