import { IndentationText, NewLineKind, Project, type StatementStructures, ts } from "ts-morph";

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

/**
 * Lays out TypeScript source as TypeScript's own formatter does, two spaces a level. It is the compiler that is asked,
 * which parses the text once; ts-morph would parse it three times.
 */
export function formatSource(text: string): string {
  const edits = languageServiceFor(text).getFormattingEditsForDocument(formattedName, {
    ...ts.getDefaultFormatCodeSettings("\n"),
    indentSize: 2,
    tabSize: 2,
  });
  const pieces: string[] = [];
  let end = 0;
  for (const { span, newText } of edits) {
    pieces.push(text.slice(end, span.start), newText);
    end = span.start + span.length;
  }
  pieces.push(text.slice(end));
  // Joined, the pieces do not outlive the text, which stays until all services are made.
  const formatted = pieces.join("");
  return formatted.endsWith("\n") ? formatted : `${formatted}\n`;
}

const formattedName = "formatted.ts";

/** A language service that knows one file. */
function languageServiceFor(text: string): ts.LanguageService {
  return ts.createLanguageService({
    getCompilationSettings: () => ({}),
    getCurrentDirectory: () => "",
    getDefaultLibFileName: () => "",
    getScriptFileNames: () => [formattedName],
    getScriptSnapshot: () => ts.ScriptSnapshot.fromString(text),
    getScriptVersion: () => "1",
    fileExists: () => false,
    readFile: () => undefined,
  });
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
