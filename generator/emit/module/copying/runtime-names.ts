import type { Import } from "../../../code/code.js";
import { runtimeFolder } from "../../runtime-import.js";

/** The runtime's functions that code calls to copy and convert values, as imports. */
export function runtimeNames(called: ReadonlySet<string>): readonly Import[] {
  return [...copyingFiles].flatMap(([file, functions]) =>
    functions
      .filter((each) => called.has(each))
      .map((name) => ({ name, from: `${runtimeFolder}/${file}` })),
  );
}

/** The runtime's files with the functions that copy values, by the functions. */
const copyingFiles: ReadonlyMap<string, readonly string[]> = new Map([
  ["dates", ["dateOf", "dateText", "localDateText"]],
  ["numbers", ["finiteOrName", "finiteOrNull"]],
  ["reading", ["mapValues", "readMember"]],
  ["temporal", ["durationOf", "instantOf", "instantText", "plainDateOf", "plainDateTimeOf"]],
  ["writing", ["writeMember"]],
]);
