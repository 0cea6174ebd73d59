import { join } from "node:path";
import type { StubChange } from "../emit/job/stub-changes.js";
import { existingText } from "../output/folders.js";
import type { GeneratedOutput } from "../output/plan.js";

/** What changed since the stubs in a folder were written; only those where something did. */
export async function staleStubs(
  out: string,
  { services }: GeneratedOutput,
): Promise<ReadonlyMap<string, readonly StubChange[]>> {
  const found = new Map<string, readonly StubChange[]>();
  for (const { stub, otherStubs, generated } of services.values()) {
    if (stub === undefined) continue;
    const { path, constant, model, typesPath } = stub;
    const text = existingText(join(out, path));
    if (text === undefined) continue;
    // The run may be the first one with this target.
    const [typesBefore] = [stub, ...otherStubs].flatMap(
      (each) => existingText(join(out, each.typesPath)) ?? [],
    );
    const typesNow = generated.get(typesPath) ?? "";
    if (text === stub.text && typesBefore === typesNow) continue;
    // The compiler is loaded only where there is something to compare.
    const { stubChanges } = await import("../emit/job/stub-changes.js");
    const changes = stubChanges({ stub: text, constant, typesBefore, typesNow, model });
    if (changes.length > 0) found.set(path, changes);
  }
  return found;
}
