import fastCheck, { type Arbitrary } from "fast-check";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import { printType, printWholeType } from "../../../../generator/emit/module/types/print-type.js";
import {
  readDeclaration,
  type TypeNode,
} from "../../../../generator/emit/module/types/read-declaration.js";

const text = fastCheck
  .oneof(fastCheck.string(), fastCheck.constantFrom("|", "[]", '"', "*/", "// a", "{ b: c }"))
  .map((value): TypeNode => ({ kind: "literal", text: JSON.stringify(value) }));
const name = fastCheck
  .constantFrom("string", "Job", "Temporal.Instant", "unknown", "$a")
  .map((word): TypeNode => ({ kind: "name", text: word }));

const { type } = fastCheck.letrec<{ type: TypeNode }>((tie) => ({
  type: fastCheck.oneof(
    { depthSize: "small" },
    name,
    text,
    fastCheck.record({
      kind: fastCheck.constantFrom("union" as const, "intersection" as const),
      members: fastCheck.array(tie("type"), { minLength: 2, maxLength: 3 }),
    }),
    fastCheck.record({ kind: fastCheck.constant("array" as const), of: tie("type") }),
    fastCheck.record({
      kind: fastCheck.constant("readonly" as const),
      of: fastCheck.record({ kind: fastCheck.constant("array" as const), of: tie("type") }),
    }),
    fastCheck.record({
      kind: fastCheck.constant("tuple" as const),
      elements: elements(tie("type")),
    }),
    fastCheck.record({
      kind: fastCheck.constant("object" as const),
      members: fastCheck.array(
        fastCheck.record({
          key: fastCheck.constantFrom("a", '"b c"', "[k: string]"),
          isOptional: fastCheck.constant(false),
          type: tie("type"),
        }),
        { maxLength: 2 },
      ),
    }),
  ),
}));

function elements(element: Arbitrary<TypeNode>) {
  const list = element.map((of): TypeNode => ({ kind: "array", of }));
  return fastCheck
    .tuple(fastCheck.array(element, { maxLength: 2 }), fastCheck.option(list))
    .map(([first, rest]) => [
      ...first.map((each) => ({ isRest: false, type: each })),
      ...(rest === null ? [] : [{ isRest: true, type: rest }]),
    ]);
}

describe("a type", () => {
  it("means to the compiler what was meant, with as few parentheses as it has", () => {
    fastCheck.assert(
      fastCheck.property(type, (node) => {
        for (const printed of [printType(node), printWholeType(node, "export type T = ", "")])
          expect(meaningTo(printed)).toBe(meaningOf(node));
      }),
    );
  });

  it("is read as it was printed", () => {
    fastCheck.assert(
      fastCheck.property(type, (node) => {
        const { type: read } = readDeclaration(`export type T = ${printType(node)}`);
        expect(meaningOf(read)).toBe(meaningOf(node));
      }),
    );
  });
});

/** What the compiler takes a type for, with a bracket around everything that is more than a word. */
function meaningTo(printed: string): string {
  const file = ts.createSourceFile("a.ts", `type T = ${printed};`, ts.ScriptTarget.Latest, true);
  const [statement] = file.statements;
  if (statement === undefined || !ts.isTypeAliasDeclaration(statement)) return "no type";
  return compiled(statement.type);
}

function compiled(node: ts.TypeNode): string {
  if (ts.isParenthesizedTypeNode(node)) return compiled(node.type);
  if (ts.isUnionTypeNode(node)) return `<${node.types.map(compiled).join("|")}>`;
  if (ts.isIntersectionTypeNode(node)) return `<${node.types.map(compiled).join("&")}>`;
  if (ts.isArrayTypeNode(node)) return `<${compiled(node.elementType)}[]>`;
  if (ts.isTypeOperatorNode(node)) return `<readonly ${compiled(node.type)}>`;
  if (ts.isTupleTypeNode(node)) return `[${node.elements.map(compiled).join(",")}]`;
  if (ts.isRestTypeNode(node)) return `...${compiled(node.type)}`;
  if (!ts.isTypeLiteralNode(node)) return node.getText();
  const members = node.members.map((member) => {
    if (ts.isIndexSignatureDeclaration(member)) return `[k: string]:${compiled(member.type)};`;
    if (!ts.isPropertySignature(member) || member.type === undefined) return "no property";
    return `${member.name.getText()}:${compiled(member.type)};`;
  });
  return `{${members.join("")}}`;
}

function meaningOf(node: TypeNode): string {
  switch (node.kind) {
    case "name":
    case "literal":
      return node.text;
    case "union":
      return `<${unionMembers(node).map(meaningOf).join("|")}>`;
    case "intersection":
      return `<${node.members.map(meaningOf).join("&")}>`;
    case "array":
      return `<${meaningOf(node.of)}[]>`;
    case "readonly":
      return `<readonly ${meaningOf(node.of)}>`;
    case "tuple":
      return `[${node.elements
        .map(({ isRest, type: element }) => (isRest ? "..." : "") + meaningOf(element))
        .join(",")}]`;
    case "record":
      return "no record";
    case "object":
      return `{${node.members.map(({ key, type: of }) => `${key}:${meaningOf(of)};`).join("")}}`;
  }
}

function unionMembers(node: TypeNode): readonly TypeNode[] {
  return node.kind === "union" ? node.members.flatMap(unionMembers) : [node];
}
