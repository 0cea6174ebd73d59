import { execFileSync } from "node:child_process";
import { root } from "./own-code.js";

/**
 * Upstream's own times in microseconds, by what was measured; undefined where its Python is not there.
 *
 * @param task - `write` or `read`.
 * @param inputs - by name: a job or a list of jobs on the wire, or the document of one.
 */
export function upstreamTimes(task, inputs) {
  const output = upstreamPython("upstream_xml.py", [task], JSON.stringify(inputs));
  return output === undefined ? undefined : new Map(Object.entries(JSON.parse(output)));
}

/**
 * Pydantic's own times in microseconds: for each name those `fromObjects`, `fromText`, `toObjects` and `toText`, or
 * none where its Python is not there.
 *
 * @param values - by name: what kind of value it is, `job` or `union`, and the value.
 */
export function pydanticTimes(values) {
  return JSON.parse(upstreamPython("pydantic_times.py", [], JSON.stringify(values)) ?? "{}");
}

/** What a program of this folder prints in upstream's Python; undefined where that is not there. */
export function upstreamPython(file, words, input = "") {
  try {
    return execFileSync(pythonProgram(), [`${root}test/bench/${file}`, ...words], {
      ...{ cwd: root, encoding: "utf8", input, maxBuffer: 2 ** 28 },
    });
  } catch (error) {
    console.error(`Upstream's Python is not measured: ${error.message.split("\n")[0]}`);
    return undefined;
  }
}

/** The versions of upstream's packages, as peers are named. */
export function upstreamPeers(names) {
  const code = `import importlib.metadata as m, platform, sys
print("Python", platform.python_version())
for name in sys.argv[1:]: print(name, m.version(name))`;
  try {
    return execFileSync(pythonProgram(), ["-c", code, ...names], { encoding: "utf8" })
      .trim()
      .split("\n");
  } catch {
    return [];
  }
}

function pythonProgram() {
  return execFileSync(`${root}.ci/python`, ["safir-9"], {
    ...{ cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  }).trim();
}
