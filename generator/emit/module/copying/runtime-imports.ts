import type { Import } from "../../../code/code.js";
import { importLine } from "../../../code/import-lines.js";
import type { ImportStyle } from "../validators.js";

/** The runtime's functions that code calls to copy and convert values, as imports. */
export function runtimeNames(called: ReadonlySet<string>, shared: string): readonly Import[] {
  return [...copyingFiles].flatMap(([file, functions]) =>
    functions
      .filter((each) => called.has(each))
      .map((name) => ({ name, from: `${shared}/runtime/${file}` })),
  );
}

/** The lines that import the runtime's functions that code calls to copy and convert values. */
export function runtimeImports(
  called: ReadonlySet<string>,
  { shared, extension }: ImportStyle,
): readonly string[] {
  return [...copyingFiles].flatMap(([name, functions]) => {
    const line = importLine(
      functions.filter((each) => called.has(each)),
      `${shared}/runtime/${name}${extension}`,
    );
    return line === "" ? [] : [line];
  });
}

/** The runtime's files with the functions that copy values, by the functions. */
const copyingFiles: ReadonlyMap<string, readonly string[]> = new Map([
  ["dates", ["dateOf", "dateText"]],
  ["numbers", ["finiteOrName", "finiteOrNull"]],
  ["reading", ["mapValues", "readMember"]],
  ["temporal", ["durationOf", "instantOf", "plainDateOf"]],
  ["writing", ["writeMember"]],
]);
