import { expect, test } from "vitest";
import { docComment } from "../../../generator/code/documentation.js";
import { documentationOf } from "../../../generator/emit/module/tsdoc.js";
import type { Node } from "../../../generator/model/node.js";
import { nodeOf } from "../../model/node-of.js";

/** The lines of a node's comment. */
function tsdocOf(node: Node): string {
  const lines = docComment(documentationOf(node)).trimEnd().split("\n").slice(1, -1);
  return lines.map((line) => line.replace(/^ \* ?/, "")).join("\n");
}

test("a comment has title, description, constraints, default, examples and deprecation", () => {
  const node = nodeOf({
    type: "number",
    title: "Radius",
    description: "How far from the center.",
    minimum: 0,
    default: 1.5,
    examples: [2, 3],
    deprecated: true,
  });
  expect(tsdocOf(node)).toBe(
    [
      "Radius\n\nHow far from the center.\n\nConstraints: 0 or more.\n",
      "@defaultValue `1.5`\n@example `2`\n@example `3`\n@deprecated",
    ].join("\n"),
  );
});

test("a unit stands between the description and the constraints", () => {
  const node = nodeOf({ type: "number", description: "How far.", unit: "deg", minimum: 0 });
  expect(tsdocOf(node)).toBe("How far.\n\nUnit: deg.\n\nConstraints: 0 or more.");
});

test("what says nothing gets no comment, and a title is not repeated", () => {
  expect(tsdocOf(nodeOf({ type: "number" }))).toBe("");
  expect(tsdocOf(nodeOf({ type: "number", title: "Radius", description: "Radius" }))).toBe(
    "Radius",
  );
});

test("no text ends the comment or becomes a tag", () => {
  const node = nodeOf({ type: "string", description: "a */ b\n@internal", pattern: "*/@x" });
  expect(tsdocOf(node)).toBe("a *\\/ b\n\\@internal\n\nConstraints: matches `*\\/@x`.");
});
