const TOKEN =
  /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|N\{[^{}]+\}|[AbBdDsSwWzZafnrtv]|[^A-Za-z])|\[(?:\^|(?!\^))(?:\\[\s\S]|[^\\])(?:\\[\s\S]|[^\]\\])*\]|\(\?#[^)]*\)|\(\?(?:[aiLmstux]*(?:-[imsx]+)?:|[aiLmstux]+\)|P<[A-Z_a-z\u0080-\uFFFF][\w\u0080-\uFFFF]*>|P=[\w\u0080-\uFFFF]+\)|<?[=!]|>|\([\w\u0080-\uFFFF]+\))|\{(?:\d+(?:,\d*)?|,\d*)\}|[^\\[]/gy;

/**
 * An escape or a character class, to be kept; or a comment of the verbose mode. None starts twice.
 */
const COMMENT = /(\\[\s\S]|\[\^?(?:\\[\s\S]|[^\\])(?:\\[\s\S]|[^\]\\])*\]?)|#.*/g;

/**
 * What has no width, or begins an alternative, so that nothing is there to be repeated after it.
 */
const BEGINNING = /^(?:[\^$|]|\\[AbBzZ])$/;

/** A comment or the flags of the whole, which stand for nothing in the text. */
const REMARK = /^\(\?(?:#[\s\S]*|[aiLmstux]+)\)$/;

const QUANTIFIER = /^(?:[*+?]|\{(?=[\d,])(\d*)(,?)(\d*)\})$/;

/**
 * Format `regex`: a text that has the structure of a regular expression of Python's `re`.
 *
 * Pydantic's `Pattern` writes Python's syntax, in which `(?P<name>…)`, `\A` and `(?(1)a|b)` are
 * right and which the `RegExp` of JavaScript would refuse, so that one isn't asked. Looked at are
 * escapes, the ends of character classes, the nesting of groups, and what is repeated. Not looked
 * at are references to groups, the ranges in classes, the names of characters and the width of what
 * is looked behind: that takes a whole parser.
 */
export function isRegex(text: string): boolean {
  // Nobody writes a pattern as long as this, and to look at it takes time and memory.
  if (text.length > 200_000) return true;
  // A pattern compiled with re.VERBOSE is written without the flag, and its comments may hold any
  // bracket.
  return hasStructure(text) || (text.includes("#") && hasStructure(text.replace(COMMENT, "$1")));
}

function hasStructure(text: string): boolean {
  let length = 0;
  let depth = 0;
  let before: "nothing" | "atom" | "repeated" | "finished" = "nothing";
  for (const token of text.match(TOKEN) ?? []) {
    length += token.length;
    if (REMARK.test(token)) continue;
    const bounds = QUANTIFIER.exec(token);
    if (bounds !== null) {
      if (before === "atom" && isRange(bounds)) before = "repeated";
      else if (before === "repeated" && /^[?+]$/.test(token)) before = "finished";
      else return false;
    } else if (token === ")") {
      depth -= 1;
      if (depth < 0) return false;
      before = "atom";
    } else if (/^\((?!\?P=)/.test(token)) {
      depth += 1;
      before = "nothing";
    } else {
      before = BEGINNING.test(token) ? "nothing" : "atom";
    }
  }
  return depth === 0 && length === text.length;
}

/** Whether the least of a quantifier such as `{2,5}` is no more than its most. */
function isRange([, least = "", comma = "", most = ""]: RegExpExecArray): boolean {
  return comma === "" || most === "" || Number(least) <= Number(most);
}
