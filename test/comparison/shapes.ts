import { structuredPatch } from "diff";
import type { Difference } from "./differences.js";

/** One place where two texts differ. */
export interface Hunk {
  /** The same for places that differ in the same way, whatever their names, texts and numbers are. */
  readonly shape: string;
  /** The lines of a unified diff. */
  readonly text: string;
}

/** Beyond so many changed lines two texts have nothing in common. */
const mostChanges = 4000;
/** How many lines of a place, taken away or added, say of which kind it is. */
const telling = 2;
/** How many lines are shown before and after what differs. */
const contextLines = 2;

/** The places where the texts of a difference differ. */
export function hunksOf({ path, before, after }: Difference): readonly Hunk[] {
  if (before === undefined || after === undefined) {
    const side = before === undefined ? "after" : "before";
    return [{ shape: `${path}\nonly ${side}`, text: `only ${side}` }];
  }
  const patch = structuredPatch("before", "after", before, after, "", "", {
    context: 0,
    maxEditLength: mostChanges,
  });
  if (patch === undefined) return [{ shape: `${path}\nall of it`, text: "all of it is different" }];
  const shaped = path.startsWith("markdown") || path.startsWith("html") ? proseShape : codeShape;
  const around = before.split("\n");
  return patch.hunks.map(({ lines, oldStart, oldLines, newStart }) => {
    // Where nothing is taken away, the diff names the line before.
    const start = oldLines === 0 ? oldStart : oldStart - 1;
    const context = (from: number, to: number): readonly string[] =>
      around.slice(Math.max(0, from), to).map((line) => ` ${line}`);
    const told = [
      ...context(start - contextLines, start),
      ...lines,
      ...context(start + oldLines, start + oldLines + contextLines),
    ];
    return {
      shape: [path, ...shapesOf(lines, shaped)].join("\n"),
      text: [`@@ -${oldStart} +${newStart} @@`, ...told.map(shortened)].join("\n"),
    };
  });
}

/**
 * What is taken away and what is added. How often something of one shape is, and what follows where much is different, is
 * no difference in kind.
 */
function shapesOf(lines: readonly string[], shaped: (line: string) => string): readonly string[] {
  return ["-", "+"].flatMap((sign) => {
    const own = lines.filter((line) => line.startsWith(sign)).map(shaped);
    return [...new Set(own)].slice(0, telling);
  });
}

/** Words whose meaning is the same in every file. */
const keptWords = new Set(
  (
    "import export from type interface const let function return if else for of in new throw case switch default " +
    "extends readonly typeof keyof null undefined unknown never string number boolean object true false is as " +
    "Array Partial Record Readonly Object Map Set failure crash files nothing code message pointer hint file severity"
  ).split(" "),
);

const keptPrefix = /^(read|write|validate|parse|safeParse|serialize|is|check)(?=[A-Z])/;

function codeShape(line: string): string {
  return line
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '"…"')
    .replaceAll(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu, (word) =>
      keptWords.has(word) ? word : `${keptPrefix.exec(word)?.[1] ?? ""}w`,
    )
    .replaceAll(/\d+/g, "0")
    .replaceAll(/\s+/g, " ");
}

function proseShape(line: string): string {
  return line
    .replaceAll(/`[^`]*`|"[^"]*"|\([^)]*\)|<code>.*?<\/code>/g, "…")
    .replaceAll(/\d+/g, "0")
    .replaceAll(/\s+/g, " ");
}

function shortened(line: string): string {
  return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
