/** The flags that a careful user sets, and the TypeScript that knows them first. */
export const compilerFlags: readonly (readonly [string, number])[] = [
  ["strict", 0],
  ["exactOptionalPropertyTypes", 0],
  ["noUncheckedIndexedAccess", 0],
  ["noPropertyAccessFromIndexSignature", 0],
  ["noImplicitOverride", 0],
  ["noImplicitReturns", 0],
  ["noFallthroughCasesInSwitch", 0],
  ["noUnusedLocals", 0],
  ["noUnusedParameters", 0],
  ["verbatimModuleSyntax", 0],
  ["isolatedModules", 0],
  ["declaration", 0],
  ["isolatedDeclarations", 5.5],
  ["erasableSyntaxOnly", 5.8],
];
