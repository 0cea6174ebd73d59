import { expect, it } from "vitest";
import type { Validator } from "../../../templates/runtime/problems.js";
import { type CountedFields, type Member, readMember } from "../../../templates/runtime/reading.js";

type Fields = { readonly [name: string]: unknown };

/** A member that reads the fields of these names, and keeps others where it is open. */
function member(names: readonly string[], isOpen = false): Member {
  const read = (value: Fields): Fields => ({
    ...(isOpen ? value : {}),
    ...Object.fromEntries(names.map((name) => [name, value[name] ?? null])),
  });
  return isOpen ? [accepts, read, names] : [accepts, read];
}

function whole(counted: CountedFields): Member {
  return [accepts, (value: Fields): Fields => ({ ...value }), counted];
}

const accepts: Validator = (value) => typeof value === "object" && value !== null;

it.each<[what: string, value: Fields, members: readonly Member[], read: Fields]>([
  ["the one with most fields", { a: 1, b: 2 }, [member(["a"]), member(["a", "b"])], { a: 1, b: 2 }],
  ["the first of several", { c: 1 }, [member(["a"]), member(["b"])], { a: null }],
  [
    "one that declares the fields before one that keeps them",
    { a: 1, z: 2 },
    [member(["b"], true), member(["a"])],
    { a: 1 },
  ],
  [
    "one that keeps others where it declares as many",
    { a: 1, z: 2 },
    [member(["a"], true), member(["a"])],
    { a: 1, z: 2 },
  ],
  [
    "the one whose fields have more of theirs",
    { a: { p: 1, q: 2 } },
    [
      [accepts, (value: Fields) => ({ a: { p: (value["a"] as Fields)["p"] } })],
      [accepts, (value: Fields) => ({ ...value })],
    ],
    { a: { p: 1, q: 2 } },
  ],
  ["a model before any dictionary", { a: 1 }, [member(["a"]), whole("none")], { a: 1 }],
  ["any dictionary where it is the first", { z: 1 }, [whole("none"), member(["a"])], { z: 1 }],
  ["the dictionary where there is nothing", {}, [member(["a"]), whole("none")], {}],
  [
    "a dictionary by what is in its entries",
    { x: { p: 1, q: 2 } },
    [member(["a"]), whole("entries")],
    { x: { p: 1, q: 2 } },
  ],
])("a value is read as %s", (_, value, members, read) => {
  expect(readMember(value, members)).toEqual(read);
});

it("what is of no member is read as it is", () => {
  expect(readMember("x", [member(["a"])])).toBe("x");
});
