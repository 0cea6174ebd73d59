import { lineWidth } from "../../code/import-lines.js";
import { literal, propertyKey } from "../../code/literal.js";
import { type ClosedSet, closedSets } from "../../model/closed-sets.js";
import type { ModelGraph } from "../../model/model-graph.js";

/**
 * For each closed set of values an object with them, of the same name as the type, so that code can say
 * `ExecutionPhase.COMPLETED` and go through all of them.
 */
export function emitValueConstants(graph: ModelGraph): string {
  return closedSets(graph).map(valueConstant).join("");
}

function valueConstant({ model: { name }, values }: ClosedSet): string {
  const members = values.map((value) => `${propertyKey(String(value))}: ${literal(value)}`);
  const line = `{ ${members.join(", ")} }`;
  const text = line.length <= lineWidth - 30 ? line : `{\n  ${members.join(",\n  ")},\n}`;
  return `\n/** The values of the type of the same name. */\nexport const ${name} = ${text} as const;\n`;
}
