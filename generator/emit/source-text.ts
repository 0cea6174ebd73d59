import { IndentationText, NewLineKind, Project, type StatementStructures } from "ts-morph";

/** Reads TypeScript declarations into ts-morph's structures, in one go. */
export function readStructures(text: string): StatementStructures[] {
  const { statements } = inMemoryProject().createSourceFile("read.ts", text).getStructure();
  const read = Array.isArray(statements) ? statements : [];
  return read.flatMap((statement) => (typeof statement === "object" ? [statement] : []));
}

/** A file of the declarations given, laid out. */
export function printStructures(header: string, statements: StatementStructures[]): string {
  const file = inMemoryProject().createSourceFile("printed.ts", { statements });
  return formatSource(`${header}\n${file.getFullText()}`);
}

/** Lays out TypeScript source as TypeScript's own formatter does, two spaces a level. */
export function formatSource(text: string): string {
  const file = inMemoryProject().createSourceFile("formatted.ts", text);
  file.formatText({
    indentSize: 2,
    // TypeScript's own enum is not exported by ts-morph under a name that survives isolatedModules.
    ensureNewLineAtEndOfFile: true,
  });
  return file.getFullText();
}

function inMemoryProject(): Project {
  return new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
    },
  });
}
