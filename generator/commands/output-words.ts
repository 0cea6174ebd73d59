import type { Change } from "../output/plan.js";
import type { Terminal } from "./terminal.js";

/** How many files were created, updated and deleted, in words. */
export function summary(changes: readonly Change[], unchanged: number, dryRun: boolean): string {
  const counted = (["create", "update", "delete"] as const).flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [`${count} ${pastTense[kind]}`];
  });
  if (counted.length === 0) return `Nothing to do: ${unchanged} files are up to date`;
  const words = counted.join(", ");
  return dryRun ? `Would be: ${words}, ${unchanged} unchanged` : `${words}, ${unchanged} unchanged`;
}

const pastTense = { create: "created", update: "updated", delete: "deleted" } as const;

/** Says which files are no longer made, and why they are there. */
export function sayLeftOver(paths: readonly string[], terminal: Terminal): void {
  for (const path of paths) {
    terminal.say(
      `${path} is no longer generated, but was edited, and so it was left: remove it yourself.`,
    );
  }
}
