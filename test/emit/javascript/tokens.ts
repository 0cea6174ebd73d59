import { ts } from "ts-morph";

/**
 * The tokens of a text, without what says nothing: comments, line ends, commas before a closing bracket, and how the
 * members of a type are separated.
 */
export function tokensOf(text: string): readonly string[] {
  const file = ts.createSourceFile("tokens.ts", text, ts.ScriptTarget.ESNext, true);
  const tokens: string[] = [];
  const isNoMatter = (node: ts.Node): boolean => {
    // Of what imports nothing but types, each name may say so or the import as a whole.
    if (node.getText(file) === "type") return ts.findAncestor(node, ts.isImportDeclaration) !== undefined;
    // The first member of a union may have a line and a bar of its own.
    const list = node.parent.parent;
    return node.kind === ts.SyntaxKind.BarToken && ts.isUnionTypeNode(node.parent) && node.getStart(file) === node.parent.getStart(file);
  };
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(file).filter((child) => !ts.isJSDoc(child));
    if (children.length > 0) for (const child of children) visit(child);
    else if (node.end > node.getStart(file) && !isNoMatter(node)) tokens.push(node.getText(file));
  };
  visit(file);
  return tokens.filter((token, index) => {
    const next = tokens[index + 1] ?? "";
    return !(/^[,;]$/.test(token) && /^[)\]}>]$/.test(next));
  });
}
