import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));

const environmentVariables = { ...process.env, ...pyenvVersions() };

/**
 * The Python interpreter of an environment that `.ci/python` makes.
 *
 * @param environment - the requirements file in this folder, without its ending; none is the examples' own.
 */
export function pythonOf(environment?: string, interpreter = "python3"): string {
  return environmentOf(environment === undefined ? [] : [environment], interpreter);
}

/** The interpreter of an environment with these packages, which is made once and kept. */
export function pythonWith(name: string, ...packages: readonly string[]): string {
  return environmentOf([name, ...packages], "python3");
}

function environmentOf(words: readonly string[], interpreter: string): string {
  const text = execFileSync(`${repository}.ci/python`, words, {
    encoding: "utf8",
    env: { ...environmentVariables, PYTHON: interpreter },
    stdio: ["ignore", "pipe", "ignore"],
  });
  return `${repository}${text.trim()}`;
}

/** Whether there is a Python of this name that runs. */
export function hasInterpreter(name: string): boolean {
  return spawnSync(name, ["--version"], { env: environmentVariables }).status === 0;
}

/** Where pyenv manages the interpreters, it runs only those that it is told of: all of them, the usual one first. */
function pyenvVersions(): { readonly PYENV_VERSION?: string } {
  const [usual, all] = [["version-name"], ["versions", "--bare"]].map((args) => {
    const { status, stdout } = spawnSync("pyenv", args, { encoding: "utf8" });
    return status === 0 ? stdout.split(/\s/).filter((version) => version !== "") : [];
  });
  const versions = new Set([...(usual ?? []), ...(all ?? [])]);
  return versions.size === 0 ? {} : { PYENV_VERSION: [...versions].join(":") };
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
