import { expect, it } from "vitest";
import { docComment } from "../../generator/code/documentation.js";

it("nothing said is no comment", () => {
  expect(docComment(undefined)).toBe("");
  expect(docComment({ description: "" })).toBe("");
});

it("one line stays one, unless the comment is to be a block", () => {
  expect(docComment({ description: "A job." }, "  ")).toBe("  /** A job. */\n");
  expect(docComment({ description: "A job.", isBlock: true }, "  ")).toBe(
    "  /**\n   * A job.\n   */\n",
  );
});

it("has its parts in one order", () => {
  const comment = docComment({
    description: "Reads it:\n\n- whole",
    tags: [{ name: "deprecated" }, { name: "example", text: "`1`" }],
    throws: ["A where it is wrong.", "B else."],
    returns: "it.",
    parameters: { input: "what.", options: "how." },
  });
  expect(comment).toBe(`/**
 * Reads it:
 *
 * - whole
 *
 * @param input - what.
 * @param options - how.
 * @returns it.
 * @throws A where it is wrong.
 * @throws B else.
 * @deprecated
 * @example \`1\`
 */
`);
});

it("is tags alone where nothing is described", () => {
  expect(docComment({ description: "", tags: [{ name: "deprecated" }] })).toBe(
    "/** @deprecated */\n",
  );
});

it("nothing in it ends it", () => {
  expect(docComment({ description: "a */ b" })).toBe("/** a *\\/ b */\n");
});
