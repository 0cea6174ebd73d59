import { execFileSync } from "node:child_process";
import { root } from "./own-code.js";

/**
 * Upstream's own times in microseconds, by what was measured; undefined where its Python is not there.
 *
 * @param task - `write` or `read`.
 * @param inputs - by name: a job or a list of jobs on the wire, or the document of one.
 */
export function upstreamTimes(task, inputs) {
  try {
    const python = execFileSync(`${root}.ci/python`, ["safir-9"], {
      ...{ cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
    }).trim();
    const output = execFileSync(python, ["test/bench/upstream_xml.py", task], {
      ...{ cwd: root, encoding: "utf8", input: JSON.stringify(inputs), maxBuffer: 2 ** 28 },
    });
    return new Map(Object.entries(JSON.parse(output)));
  } catch (error) {
    console.error(`Upstream's Python is not measured: ${error.message.split("\n")[0]}`);
    return undefined;
  }
}
