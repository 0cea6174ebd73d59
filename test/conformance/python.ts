import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The Python interpreter of an environment that `.ci/python` makes.
 *
 * @param environment - the requirements file in this folder, without its ending; none is the examples' own.
 */
export function pythonOf(environment?: string, interpreter = "python3"): string {
  const text = execFileSync(
    `${repository}.ci/python`,
    environment === undefined ? [] : [environment],
    {
      encoding: "utf8",
      env: { ...process.env, PYTHON: interpreter },
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  return `${repository}${text.trim()}`;
}

/** Whether there is a Python of this name that runs. */
export function hasInterpreter(name: string): boolean {
  return spawnSync(name, ["--version"]).status === 0;
}

/** Runs a script of this folder; what it writes, by lines of JSON. */
export function linesOf(
  python: string,
  script: string,
  args: readonly string[],
  input: readonly unknown[] = [],
): readonly unknown[] {
  const output = execFileSync(python, [`${repository}test/conformance/${script}`, ...args], {
    encoding: "utf8",
    input: input.map((line) => `${JSON.stringify(line)}\n`).join(""),
    maxBuffer: 512 * 1024 * 1024,
  });
  // Python's own line ends alone: JSON may have others in its texts.
  return output
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));
}
