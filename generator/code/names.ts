/** Words of JavaScript and TypeScript that can name no variable in a module. */
export const reservedWords: ReadonlySet<string> = new Set([
  ...["arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger"],
  ...["default", "delete", "do", "else", "enum", "eval", "export", "extends", "false", "finally"],
  ...["for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let"],
  ...["new", "null", "package", "private", "protected", "public", "return", "static", "super"],
  ...["switch", "this", "throw", "true", "try", "typeof", "var", "void", "while", "with", "yield"],
]);

/** Words of TypeScript that can name no type, besides the reserved ones. */
export const typeWords: ReadonlySet<string> = new Set([
  ...["any", "as", "bigint", "boolean", "infer", "intrinsic", "keyof", "never", "number", "object"],
  ...["readonly", "string", "symbol", "undefined", "unique", "unknown"],
]);

/** Whether a name needs no quotes as a property. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

/** Whether a name can be a variable's. */
export function isVariableName(name: string): boolean {
  return isIdentifier(name) && !reservedWords.has(name);
}

/** A name that is not taken: the one that is wanted, or that with the first number that makes it free. */
export function freeName(wanted: string, taken: { has(name: string): boolean }): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`;
  return name;
}
