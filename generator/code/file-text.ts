import type { Declaration } from "./declaration.js";

/** The parts of a file's text. */
export interface FileParts {
  readonly header: string;
  /** The lines below it, such as imports; an empty line sets apart from them what is declared. */
  readonly lines: readonly string[];
  /** What is declared, and its text with the end of its last line. */
  readonly declared: readonly (readonly [Declaration, string])[];
}

/** Puts a file together. An empty line stands between what it declares, but not between exports. */
export function fileText({ header, lines, declared }: FileParts): string {
  const top = [header, ...lines].map((line) => `${line}\n`).join("");
  const texts = declared.map(([{ kind }, text], index) => {
    const before = declared[index - 1]?.[0].kind;
    const isJoined = before === undefined ? lines.length === 0 || kind === "export" : false;
    return isJoined || (before === "export" && kind === "export") ? text : `\n${text}`;
  });
  return top + texts.join("");
}
