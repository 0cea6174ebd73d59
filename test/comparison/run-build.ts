import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Build } from "./build.js";
import type { Batch } from "./cases.js";

/** A process is replaced after so many batches, before it has grown. */
const batchesInProcess = 15;

/** What a process is told to do. */
interface Task {
  readonly dist: string;
  readonly folder: string;
  readonly batch: Batch;
  readonly file: string;
  /** Steps that did not end, and why. */
  readonly skipped: { readonly [step: string]: string };
}

/** How to run. */
export interface RunOptions {
  /** How many processes work at the same time. */
  readonly jobs?: number;
  /** How long a step of a case may take, in milliseconds. */
  readonly patience?: number;
}

/**
 * Has a build make the results of the batches that it has none of yet.
 *
 * @returns how many these are.
 */
export async function runBuild(
  build: Build,
  folder: string,
  batches: readonly Batch[],
  { jobs = 1, patience = 300_000 }: RunOptions = {},
): Promise<number> {
  const missing = batches.filter((batch) => !existsSync(build.resultFile(folder, batch)));
  const left = [...missing];
  const worker = async (): Promise<void> => {
    let child: ChildProcess | undefined;
    let done = 0;
    for (let batch = left.shift(); batch !== undefined; batch = left.shift()) {
      const file = build.resultFile(folder, batch);
      let skipped: Task["skipped"] = {};
      for (;;) {
        if (child?.connected !== true || done % batchesInProcess === 0) child = replaced(child);
        const stuck = await ended(
          child,
          { dist: build.dist, folder, batch, file, skipped },
          patience,
        );
        if (stuck === undefined) break;
        child = undefined;
        const [step = ""] = Object.keys(stuck);
        if (step === "" || step in skipped)
          throw new Error(`batch ${batch.number} ends at ${step}`);
        skipped = { ...skipped, ...stuck };
      }
      done += 1;
      if (process.stderr.isTTY) process.stderr.write(`\r${missing.length - left.length} `);
    }
    child?.disconnect();
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return missing.length;
}

function replaced(child: ChildProcess | undefined): ChildProcess {
  if (child?.connected === true) child.disconnect();
  return fork(fileURLToPath(new URL("run-batch.js", import.meta.url)), {
    execArgv: ["--max-old-space-size=3000"],
  });
}

/** Waits until a process has done its task; gives the step that it did not come to the end of, if there is one. */
function ended(
  child: ChildProcess,
  task: Task,
  patience: number,
): Promise<Task["skipped"] | undefined> {
  return new Promise((settle) => {
    let step = "";
    const stop = (result: Task["skipped"] | undefined): void => {
      clearTimeout(timer);
      child.removeAllListeners("message");
      child.removeAllListeners("exit");
      settle(result);
    };
    const tooLong = (): void => {
      child.kill("SIGKILL");
      stop({ [step]: `It did not end within ${patience / 1000} seconds.` });
    };
    let timer: NodeJS.Timeout | undefined;
    child.on("message", (message: { readonly step?: string }) => {
      if (message.step === undefined) return stop(undefined);
      step = message.step;
      clearTimeout(timer);
      timer = setTimeout(tooLong, patience);
    });
    child.on("exit", () => stop({ [step]: "The process ended." }));
    child.send(task);
  });
}
