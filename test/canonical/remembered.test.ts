import { expect, it } from "vitest";
import { remembered } from "../../generator/canonical/remembered.js";

it("computes each text once, also where there is no result", () => {
  const computed: string[] = [];
  const compute = remembered((text) => {
    computed.push(text);
    return text === "none" ? undefined : text.length;
  });
  expect([compute("ab"), compute("none"), compute("ab"), compute("none")]).toEqual([
    ...[2, undefined],
    ...[2, undefined],
  ]);
  expect(computed).toEqual(["ab", "none"]);
});

it("keeps no more results than the limit", () => {
  let count = 0;
  const compute = remembered(() => (count += 1), 2);
  expect(["a", "b", "a", "c", "a"].map(compute)).toEqual([1, 2, 1, 3, 4]);
});
