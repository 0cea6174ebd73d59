import type { Declaration } from "./declaration.js";

/** The parts of a file's text. */
export interface FileParts {
  readonly header: string;
  /** The lines below it, such as imports. */
  readonly lines: readonly string[];
  /** Whether an empty line follows; without it, one sets imports apart from what is declared, but not from exports. */
  readonly isApart?: boolean;
  /** What is declared, and its text with the end of its last line. */
  readonly declared: readonly (readonly [Declaration, string])[];
}

/** Puts a file together. An empty line stands between what it declares, but not between exports. */
export function fileText({ header, lines, isApart, declared }: FileParts): string {
  const top = [header, ...lines].map((line) => `${line}\n`).join("");
  const texts = declared.map(([{ kind }, text], index) => {
    const isExport = kind === "export";
    const isJoined =
      index === 0
        ? !(isApart ?? (lines.length > 0 && !isExport))
        : isExport && declared[index - 1]?.[0].kind === "export";
    return isJoined ? text : `\n${text}`;
  });
  return top + texts.join("");
}
