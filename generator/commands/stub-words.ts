import type { StubChange } from "../emit/job/stub-changes.js";
import type { Terminal } from "./terminal.js";

/** Says what changed in the schema since the stubs were written, which are the services' own to mend. */
export function sayStubs(
  stubs: ReadonlyMap<string, readonly StubChange[]>,
  terminal: Terminal,
): void {
  for (const [path, changes] of stubs) {
    terminal.say(`${path} is yours, and the schema has changed since you wrote it:`);
    for (const change of changes) terminal.say(`  ${words(change)}`);
  }
}

function words({ field, kind, before = "", now = "" }: StubChange): string {
  if (kind === "added") return `${field} is new: say how it is written`;
  if (kind === "removed") return `${field} is gone: remove it`;
  return `${field} was ${typeInWords(before)} and is ${typeInWords(now)}: see that it is still written well`;
}

function typeInWords(type: string): string {
  return type.startsWith("?") ? `${type.slice(1)} (which may be missing)` : type;
}
