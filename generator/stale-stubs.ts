import { join } from "node:path";
import { type StubChange, stubChanges } from "./emit/stub-changes.js";
import { existingText } from "./output/folders.js";
import type { GeneratedOutput } from "./output/plan.js";

/** What changed since the stubs in a folder were written; only those where something did. */
export function staleStubs(
  out: string,
  { services }: GeneratedOutput,
): ReadonlyMap<string, readonly StubChange[]> {
  const found = new Map<string, readonly StubChange[]>();
  for (const { stub, otherStub, generated } of services.values()) {
    const { path, model, typesPath } = stub;
    const text = existingText(join(out, path));
    if (text === undefined) continue;
    const changes = stubChanges({
      stub: text,
      // The run may be the first one with this target.
      typesBefore:
        existingText(join(out, typesPath)) ?? existingText(join(out, otherStub.typesPath)),
      typesNow: generated.get(typesPath) ?? "",
      model,
    });
    if (changes.length > 0) found.set(path, changes);
  }
  return found;
}
