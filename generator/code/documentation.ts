/** What is said of a declaration, as data. */
export interface Documentation {
  /** Its lines are those of the comment. */
  readonly description: string;
  /** What is said of the parameters, by name. */
  readonly parameters?: { readonly [name: string]: string };
  readonly returns?: string;
  /** Each begins with the error. */
  readonly throws?: readonly string[];
  readonly tags?: readonly DocumentationTag[];
  /** Whether the comment has lines of its own even where it is short. */
  readonly isBlock?: boolean;
}

/** A tag that is about no part of a function. */
export interface DocumentationTag {
  readonly name: string;
  readonly text?: string;
}

/** The comment before a declaration, with the end of its last line; empty where nothing is said. */
export function docComment(docs: Documentation | undefined, indentation = ""): string {
  const text = docs === undefined ? "" : textOf(docs).replaceAll("*/", "*\\/");
  if (text === "") return "";
  if (docs?.isBlock !== true && !text.includes("\n")) return `${indentation}/** ${text} */\n`;
  const lines = text.split("\n").map((line) => ` * ${line}`.trimEnd());
  return ["/**", ...lines, " */"].map((line) => `${indentation}${line}\n`).join("");
}

function textOf({ description, parameters = {}, returns, throws = [], tags = [] }: Documentation) {
  const lines = [
    ...Object.entries(parameters).map(([name, text]) => `@param ${name} - ${text}`),
    ...(returns === undefined ? [] : [`@returns ${returns}`]),
    ...throws.map((text) => `@throws ${text}`),
    ...tags.map(({ name, text }) => (text === undefined ? `@${name}` : `@${name} ${text}`)),
  ];
  return [description, lines.join("\n")].filter((part) => part !== "").join("\n\n");
}
