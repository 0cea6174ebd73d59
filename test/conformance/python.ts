import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../", import.meta.url));

const environmentVariables = { ...process.env, ...pyenvVersions() };

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
      env: { ...environmentVariables, PYTHON: interpreter },
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  return `${repository}${text.trim()}`;
}

/** The interpreter of an environment with these packages, which is made once and kept. */
export function pythonWith(name: string, ...packages: readonly string[]): string {
  const environment = `${repository}.venv-${name}`;
  const stamp = `${environment}/installed`;
  const python = `${environment}/bin/python`;
  if (!existsSync(stamp)) {
    execFileSync("python3", ["-m", "venv", environment]);
    execFileSync(python, [
      ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check"],
      ...packages,
    ]);
    mkdirSync(stamp);
  }
  return python;
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
