import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "./manifest.js";
import type { GeneratedOutput } from "./plan.js";
import { existingHash, textHash } from "./text-hash.js";

/** Stubs that are there from a time when their services had another target. */
export interface OtherStubs {
  /** Those that nobody edited: this target's say the same. */
  readonly removed: readonly string[];
  /** Those that were edited, beside a stub of this target: by how they were made. */
  readonly leftOver: ReadonlyMap<string, string>;
  /** Those that were edited and have no stub of this target beside them, by where that is to be. */
  readonly toBeMoved: ReadonlyMap<string, string>;
}

/** Looks for the stubs of services that had the other target in the run before. */
export function otherStubs(
  folder: string,
  { services }: Pick<GeneratedOutput, "services">,
  before: Manifest | undefined,
): OtherStubs {
  const removed: string[] = [];
  const leftOver = new Map<string, string>();
  const toBeMoved = new Map<string, string>();
  for (const [name, { stub, otherStubs: others }] of services) {
    const known = before?.services[name]?.stub;
    if (stub === undefined || known === stub.path) continue;
    for (const other of others) {
      const existing = existingHash(join(folder, other.path));
      if (existing === undefined) continue;
      const hash = textHash(other.text);
      const isEdited = existing !== hash;
      if (isEdited && !existsSync(join(folder, stub.path))) toBeMoved.set(other.path, stub.path);
      // A file of that name may be somebody's who never had the other target.
      else if (known !== other.path) continue;
      else if (isEdited) leftOver.set(other.path, hash);
      else removed.push(other.path);
    }
  }
  return { removed, leftOver, toBeMoved };
}
