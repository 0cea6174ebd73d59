import type { ts } from "ts-morph";
import { lineWidth } from "../import-lines.js";
import { applyEdits, type TextEdit } from "../text-edits.js";

/** Puts the parameters of a function on its line, where that is short enough without what the edits take out. */
export function joinParameters(node: ts.SignatureDeclaration, edits: TextEdit[]): void {
  layOut(node.parameters, ")", node.getStart(), headEnd(node), edits, "join");
}

/** Puts the parameters of a function on its line, or on lines of their own, by how long the edits make it. */
export function layOutParameters(node: ts.SignatureDeclaration, edits: TextEdit[]): void {
  layOut(node.parameters, ")", node.getStart(), headEnd(node), edits, "join or break");
}

/** The same for the arguments of a variable's type. */
export function layOutArguments(
  { parent }: ts.VariableDeclaration,
  { typeArguments, end }: ts.TypeReferenceNode,
  edits: TextEdit[],
): void {
  if (typeArguments !== undefined)
    layOut(typeArguments, ">", parent.parent.getStart(), end, edits, "join or break");
}

/** Puts a variable's value on the line of its name, where that is short enough without what the edits take out. */
export function joinInitializer(
  { initializer, type, parent }: ts.VariableDeclaration,
  edits: TextEdit[],
): void {
  if (initializer === undefined || type === undefined) return;
  const { text } = initializer.getSourceFile();
  const [start, end] = [initializer.getStart(), initializer.end];
  const value = edited(text, edits, start, end);
  if (value.includes("\n") || !/^ =\n *$/.test(text.slice(type.end, start))) return;
  const name = edited(text, edits, lineStart(text, parent.getStart()), type.end);
  if (`${name} = ${value};`.length <= lineWidth)
    edits.push({ start: type.end, end: start, text: " = " });
}

/**
 * Lays out a list between brackets.
 *
 * @param start - where what the list belongs to begins.
 * @param end - where the line with the closing bracket ends, or what belongs to it.
 */
function layOut(
  list: ts.NodeArray<ts.Node>,
  bracket: ")" | ">",
  start: number,
  end: number,
  edits: TextEdit[],
  how: "join" | "join or break",
): void {
  const [first] = list;
  const last = list.at(-1);
  if (first === undefined || last === undefined) return;
  const { text } = first.getSourceFile();
  const close = text.indexOf(bracket, last.end);
  const isBroken = text.slice(list.pos, close).includes("\n");
  if (!isBroken && how === "join") return;
  const items = list.map((item) => edited(text, edits, item.getStart(), item.end)).join(", ");
  const before = edited(text, edits, lineStart(text, start), list.pos).split("\n").at(-1) ?? "";
  const [after = ""] = edited(text, edits, close, end).split("\n");
  const isLong = (before + items + after).length > lineWidth;
  if (items.includes("\n") || isLong === isBroken) return;
  const indentation = /^ */.exec(before)?.[0] ?? "";
  // Neither after `...rest` nor after types there is a comma.
  const comma = bracket === ">" || last.getText().startsWith("...") ? "" : ",";
  const [opening, between, closing] = isLong
    ? [`\n${indentation}  `, `,\n${indentation}  `, `${comma}\n${indentation}`]
    : ["", ", ", ""];
  edits.push({ start: list.pos, end: first.getStart(), text: opening });
  for (const [index, item] of list.entries()) {
    const next = list[index + 1];
    if (next === undefined) edits.push({ start: item.end, end: close, text: closing });
    else edits.push({ start: item.end, end: next.getStart(), text: between });
  }
}

/** Where a function's body begins, the brace included; without one, where the function ends. */
function headEnd(node: ts.SignatureDeclaration): number {
  const body = "body" in node ? node.body : undefined;
  return body === undefined ? node.end : body.getStart() + 1;
}

/** A part of a text with the edits made that are inside it. */
function edited(text: string, edits: readonly TextEdit[], start: number, end: number): string {
  const inside = edits.filter((edit) => edit.start >= start && edit.end <= end);
  const shifted = inside.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  return applyEdits(text.slice(start, end), shifted);
}

function lineStart(text: string, position: number): number {
  return text.lastIndexOf("\n", position - 1) + 1;
}
