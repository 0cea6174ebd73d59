import { failure } from "../diagnostics/diagnostic.js";
import { withLock } from "./lock.js";
import { type Manifest, readManifest } from "./manifest.js";
import { type GeneratedOutput, type Plan, planOutput } from "./plan.js";
import { isRecovered, recoverFolder } from "./swap.js";
import { writeOutput } from "./write.js";

/** How to carry a plan out. */
export interface ApplyOptions {
  /** Whether to write nothing. */
  readonly dryRun?: boolean;
  /** Whether to write over files that somebody edited. */
  readonly force?: boolean;
  /** Called where another run is writing into the same folder, and is waited for. */
  readonly onWait?: (processId: number) => void;
}

/**
 * Plans what is to be done in a folder and does it, while no other run does.
 *
 * @param isStillRight - whether the output still is the right one, given what the folder now has.
 * @returns undefined where it is not; nothing was done then.
 * @throws Failure (finding) where somebody edited what is to be written.
 */
export function applyPlan(
  out: string,
  output: GeneratedOutput,
  { dryRun, force, onWait = () => {} }: ApplyOptions,
  isStillRight: (now: Manifest | undefined) => boolean,
): Plan | Promise<Plan | undefined> {
  if (dryRun === true) {
    const plan = planOutput(out, output, readManifest(out));
    refuseOtherStubs(plan);
    return plan;
  }
  if (isNothingMade(output) && isRecovered(out)) {
    const now = readManifest(out);
    const plan = planOutput(out, output, now);
    // Where nothing is written, no other run is in the way.
    if (plan.changes.length === 0 && isStillRight(now)) return plan;
  }
  return withLock(out, onWait, () => {
    recoverFolder(out);
    const now = readManifest(out);
    if (!isStillRight(now)) return undefined;
    const plan = planOutput(out, output, now);
    refuseOtherStubs(plan);
    if (force !== true) refuseEdited(plan);
    writeOutput(plan);
    return plan;
  });
}

function isNothingMade({ shared, services }: GeneratedOutput): boolean {
  return shared === undefined && services.size === 0;
}

/** Refuses a plan that writes over what somebody edited. */
export function refuseEdited({ folder, edited }: Plan): void {
  if (edited.length === 0) return;
  throw failure("output-edited", { edited }, { file: folder });
}

/** Refuses a plan by which a service would have a new stub, while what its own says is in one of the other target. */
function refuseOtherStubs({ folder, toBeMoved }: Plan): void {
  const [to] = toBeMoved.values();
  if (to === undefined) return;
  const name = to.replace(/^.*\//, "");
  throw failure("stub-of-other-target", { name, others: [...toBeMoved.keys()] }, { file: folder });
}
