import { ts } from "ts-morph";

/**
 * The tokens of a text, without what says nothing: comments, line ends, commas before a closing bracket, and which of
 * several ways there are to write the same.
 */
export function tokensOf(text: string): readonly string[] {
  const file = ts.createSourceFile("tokens.ts", text, ts.ScriptTarget.ESNext, true);
  const tokens: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isWithoutNames(node)) return;
    const children = node.getChildren(file).filter((child) => !ts.isJSDoc(child));
    if (children.length > 0) for (const child of children) visit(child);
    else if (node.end > node.getStart(file) && !saysNothing(node))
      tokens.push(ts.isStringLiteralLike(node) ? JSON.stringify(node.text) : node.getText(file));
  };
  visit(file);
  return tokens.filter((token, index) => {
    const next = tokens[index + 1] ?? "";
    return !(/^[,;]$/.test(token) && /^[)\]}>]$/.test(next));
  });
}

/** `import {} from "…"` and the same export, which the compiler leaves of those that had types alone. */
function isWithoutNames(node: ts.Node): boolean {
  const list = ts.isImportDeclaration(node)
    ? node.importClause?.namedBindings
    : ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined
      ? node.exportClause
      : undefined;
  const isList = list !== undefined && (ts.isNamedImports(list) || ts.isNamedExports(list));
  return isList && list.elements.length === 0;
}

function saysNothing(node: ts.Node): boolean {
  // Of what imports nothing but types, each name may say so or the import as a whole.
  if (node.getText() === "type") return ts.findAncestor(node, ts.isImportDeclaration) !== undefined;
  // The first member of a union may have a bar too.
  const isBar = node.kind === ts.SyntaxKind.BarToken && ts.isUnionTypeNode(node.parent);
  return isBar && node.getStart() === node.parent.getStart();
}
