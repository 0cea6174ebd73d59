import { spawnSync } from "node:child_process";
import { program } from "../program.js";

/** What a run of the command line printed, and how it ended. */
export interface CliRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a user would. */
export function runCli(folder: string, ...words: readonly string[]): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: "utf8",
    timeout: 60_000,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { exitCode: status, stdout, stderr };
}
