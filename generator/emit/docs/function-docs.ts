import { ts } from "ts-morph";

/** What a page says of one function or constant, read from its code and TSDoc. */
export interface FunctionDocs {
  readonly name: string;
  /** As in a declaration: one for each overload. */
  readonly signatures: readonly string[];
  readonly description: string;
  readonly parameters: readonly ParameterDocs[];
  /** The type; a constant's own. */
  readonly type: string;
  readonly returns: string;
  readonly throws: readonly string[];
}

/** A parameter, with what TSDoc says of it. */
export interface ParameterDocs {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  readonly isOptional: boolean;
}

/** The exported functions and constants of a file, in order. */
export function functionDocsOf(code: string): readonly FunctionDocs[] {
  const file = ts.createSourceFile("file.ts", code, ts.ScriptTarget.ESNext, true);
  const docs = new Map<string, FunctionDocs>();
  for (const statement of file.statements) {
    const found = docsOf(statement);
    if (found === undefined) continue;
    const before = docs.get(found.name);
    docs.set(found.name, before === undefined ? found : withOverload(before, found, statement));
  }
  return [...docs.values()];
}

function docsOf(statement: ts.Statement): FunctionDocs | undefined {
  if (ts.isFunctionDeclaration(statement) && isExported(statement) && statement.name) {
    const tags = ts.getJSDocTags(statement);
    const { name, type, parameters } = statement;
    const head = statement.getText().slice(0, endOfHead(statement) - statement.getStart());
    return {
      name: name.text,
      signatures: [head.replace(/^export function /, "").trim()],
      description: descriptionOf(statement),
      parameters: parameters.map((parameter) => ({
        name: parameter.name.getText(),
        type: singleSpaced(parameter.type),
        description: textOf(ts.getJSDocParameterTags(parameter)[0]?.comment),
        isOptional: parameter.initializer !== undefined || parameter.questionToken !== undefined,
      })),
      type: singleSpaced(type),
      returns: textOf(tags.find(ts.isJSDocReturnTag)?.comment),
      throws: tags
        .filter(({ tagName }) => tagName.text === "throws")
        .map(({ comment }) => textOf(comment)),
    };
  }
  if (!ts.isVariableStatement(statement) || !isExported(statement)) return undefined;
  const [declaration] = statement.declarationList.declarations;
  if (declaration?.type === undefined) return undefined;
  const [name, type] = [declaration.name.getText(), singleSpaced(declaration.type)];
  return {
    name,
    signatures: [`const ${name}: ${type}`],
    description: descriptionOf(statement),
    ...{ parameters: [], type, returns: "", throws: [] },
  };
}

/** What callers see of overloads are their declarations, not the one with the body. */
function withOverload(
  before: FunctionDocs,
  found: FunctionDocs,
  statement: ts.Statement,
): FunctionDocs {
  const hasBody = ts.isFunctionDeclaration(statement) && statement.body !== undefined;
  if (hasBody) return { ...before, type: found.type };
  return { ...before, signatures: [...before.signatures, ...found.signatures] };
}

function isExported(statement: ts.FunctionDeclaration | ts.VariableStatement): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function endOfHead({ body, end }: ts.FunctionDeclaration): number {
  return body === undefined ? end - 1 : body.getStart();
}

function descriptionOf(statement: ts.Statement): string {
  const comments = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
  return textOf(comments.at(-1)?.comment);
}

function textOf(comment: ts.JSDocTag["comment"]): string {
  return (ts.getTextOfJSDocComment(comment) ?? "").replace(/^- /, "").trim();
}

function singleSpaced(type: ts.TypeNode | undefined): string {
  return (type?.getText() ?? "")
    .replaceAll(/\s+/g, " ")
    .replaceAll("< ", "<")
    .replaceAll(" >", ">");
}
