import { type Code, type Fragment, typescriptOf, withLineStarts } from "./code.js";

/**
 * Indents code by the brackets that are open, two spaces a level, besides what its lines are indented already. Where
 * lines begin and end is the code's own matter, so that it takes neither a parser nor a formatter.
 *
 * @param code - statements and declarations as this program writes them: without regular expressions, and without texts
 * of more than one line.
 */
export function indented(code: Code): Fragment {
  const levels = levelsOf(typescriptOf(code));
  return withLineStarts(code, (line) => "  ".repeat(levels[line] ?? 0));
}

/** How deep each line is. */
function levelsOf(code: string): readonly number[] {
  // The numbers of the lines in which the brackets were opened that are open.
  const open: number[] = [];
  return withoutTexts(code)
    .split("\n")
    .map((bare, number) => {
      const closing = /^[\s)\]}]*/.exec(bare)?.[0].replaceAll(/\s/g, "").length ?? 0;
      open.splice(open.length - closing, closing);
      const level = new Set(open).size;
      for (const bracket of bare.replace(/^[\s)\]}]*/, "").match(/[()[\]{}]/g) ?? []) {
        if ("([{".includes(bracket)) open.push(number);
        else open.pop();
      }
      return level;
    });
}

/** The same lines, without the brackets that stand in texts and comments. */
function withoutTexts(code: string): string {
  return code.replaceAll(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/.*/g, (text) =>
    text.replaceAll(/[^\n]+/g, "_"),
  );
}
