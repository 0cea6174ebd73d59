import { docComment } from "../../../code/documentation.js";
import { lineWidth } from "../../../code/layout.js";
import type { Member, TupleElement, TypeNode } from "./read-declaration.js";

/**
 * A type as a person would write it: no parentheses that say nothing, and long unions one member a line.
 *
 * @param before - what stands before it on its line, such as `size: `.
 * @param indentation - of that line.
 */
export function printWholeType(type: TypeNode, before: string, indentation: string): string {
  const flat = flattened(type);
  const inLine = printType(flat, indentation);
  const width = indentation.length + before.length + longestLine(inLine) + 1;
  if (flat.kind !== "union" || width <= lineWidth) return inLine;
  const members = flat.members.map((member) => {
    const text = printType(member, `${indentation}  `);
    return `\n${indentation}  | ${inUnion(member, text)}`;
  });
  return members.join("");
}

/** A type in one line, but for the objects in it that have more than one property. */
export function printType(type: TypeNode, indentation = ""): string {
  switch (type.kind) {
    case "name":
    case "literal":
      return type.text;
    case "union":
      return type.members
        .map((member) => inUnion(member, printType(member, indentation)))
        .join(" | ");
    case "intersection":
      return type.members.map((member) => asOperand(member, indentation)).join(" & ");
    case "array":
      return `${asOperand(type.of, indentation)}[]`;
    case "readonly":
      return `readonly ${printType(type.of, indentation)}`;
    case "tuple":
      return `[${type.elements.map((element) => printElement(element, indentation)).join(", ")}]`;
    case "object":
      return printObject(type.members, indentation);
    case "record":
      return `Partial<Record<${type.keys}, ${printType(flattened(type.values), indentation)}>>`;
  }
}

/** A union in a union says no more than its members do. */
function flattened(type: TypeNode): TypeNode {
  if (type.kind !== "union") return type;
  const members = type.members.map(flattened);
  return {
    kind: "union",
    members: members.flatMap((member) => (member.kind === "union" ? member.members : [member])),
  };
}

function inUnion(member: TypeNode, text: string): string {
  return member.kind === "intersection" ? `(${text})` : text;
}

/** In parentheses, where what stands beside it would bind more tightly. */
function asOperand(type: TypeNode, indentation: string): string {
  const text = printType(flattened(type), indentation);
  const isLoose = type.kind === "union" || type.kind === "intersection" || type.kind === "readonly";
  return isLoose ? `(${text})` : text;
}

function printElement({ isRest, type }: TupleElement, indentation: string): string {
  const text = printType(flattened(type), indentation);
  return isRest ? `...${text}` : text;
}

function printObject(members: readonly Member[], indentation: string): string {
  if (members.length === 0) return "{}";
  const inner = `${indentation}  `;
  const texts = members.map((member) => printMember(member, inner));
  const [only = "", ...others] = texts;
  const comments = members.map(({ docs }) => docComment(docs, inner));
  const isShort = others.length === 0 && only.length < lineWidth / 2 && !only.includes("\n");
  if (isShort && comments.join("") === "") return `{ ${only} }`;
  const lines = texts.map((text, index) => `${comments[index] ?? ""}${inner}${text};\n`);
  return `{\n${lines.join("")}${indentation}}`;
}

/** One property, without what ends it. */
function printMember(member: Member, indentation: string): string {
  const text = printMemberType(member, indentation);
  return memberStart(member) + (text.startsWith("\n") ? text : ` ${text}`);
}

/** The type of a property as it stands after its name. */
export function printMemberType(member: Member, indentation: string): string {
  return printWholeType(member.type, memberStart(member), indentation);
}

function memberStart({ key, isOptional }: Member): string {
  return `${key}${isOptional ? "?" : ""}:`;
}

function longestLine(text: string): number {
  return Math.max(...text.split("\n").map((line) => line.length));
}
