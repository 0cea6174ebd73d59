/**
 * Indents code by the brackets that are open, two spaces a level, besides what its lines are indented already. Where
 * lines begin and end is the code's own matter, so that it takes neither a parser nor a formatter.
 *
 * @param code - statements and declarations as this program writes them: without regular expressions, and without texts
 * of more than one line.
 */
export function indented(code: string): string {
  // The numbers of the lines in which the brackets were opened that are open.
  const open: number[] = [];
  const brackets = withoutTexts(code).split("\n");
  const lines = code.split("\n").map((line, number) => {
    const bare = brackets[number] ?? "";
    const closing = /^[\s)\]}]*/.exec(bare)?.[0].replaceAll(/\s/g, "").length ?? 0;
    open.splice(open.length - closing, closing);
    const indentation = "  ".repeat(new Set(open).size);
    for (const bracket of bare.replace(/^[\s)\]}]*/, "").match(/[()[\]{}]/g) ?? []) {
      if ("([{".includes(bracket)) open.push(number);
      else open.pop();
    }
    return (indentation + line).trimEnd();
  });
  return lines.join("\n");
}

/** The same lines, without the brackets that stand in texts and comments. */
function withoutTexts(code: string): string {
  return code.replaceAll(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/.*/g, (text) =>
    text.replaceAll(/[^\n]+/g, "_"),
  );
}
