import { expect, it } from "vitest";
import { githubAnnotation } from "../../generator/commands/github-annotation.js";

it.each([
  ["out/a.ts", "It differs.", "::error file=out/a.ts,title=uws-codegen::It differs."],
  ["out\\a.ts", "100 %", "::error file=out/a.ts,title=uws-codegen::100 %25"],
  [
    "a,b:c\n::error::x",
    "x\r\ny",
    "::error file=a%2Cb%3Ac%0A%3A%3Aerror%3A%3Ax,title=uws-codegen::x%0D%0Ay",
  ],
])("%j", (file, message, line) => {
  expect(githubAnnotation(file, message)).toBe(line);
  expect(line).not.toMatch(/[\r\n]/);
});
