import { expect, it } from "vitest";
import { stubChanges } from "../../../generator/emit/job/stub-changes.js";

const typesBefore = "export interface P { id: string; radius: number; old?: string; }";
const typesNow = `export interface Other { nothing: true }
/** The parameters. */
export interface P {
  id: string;
  radius:
    | number
    | null;
  "d-e": string[];
}`;

const constant = "parametersXml";

function changesOf(stub: string): ReturnType<typeof stubChanges> {
  return stubChanges({ stub, constant, typesBefore, typesNow, model: "P" });
}

const changes = [
  { field: "d-e", kind: "added" },
  { field: "old", kind: "removed" },
  { field: "radius", kind: "retyped", before: "number", now: "| number | null" },
];

it.each([
  ["as it was generated", "{ id: (id) => [], radius: (radius) => [], old: () => [] }"],
  ["with methods", '{ id(id) { return []; }, "radius": (radius) => [], ["old"]: () => [] }'],
  ["with a type", "({ id, radius, old } satisfies ParametersXml<P>)"],
])("tells the fields of a stub %s", (_, object) => {
  expect(changesOf(`export const parametersXml: ParametersXml<P> = ${object};`)).toEqual(changes);
});

it("says nothing where nothing changed", () => {
  const stub = 'export const parametersXml = { id: a, radius: b, "d-e": c };';
  expect(stubChanges({ stub, constant, typesBefore: typesNow, typesNow, model: "P" })).toEqual([]);
  expect(stubChanges({ stub, constant, typesBefore: undefined, typesNow, model: "P" })).toEqual([]);
});

it.each([
  "export const parametersXml = { ...others, id: a };",
  "export const parametersXml = { [computed()]: a };",
  "export const parametersXml = makeParametersXml();",
  "export const parametersXml: WholeParametersXml<P> = (parameters) => [];",
  "export const somethingElse = { id: a };",
  "not { TypeScript ((",
  "",
])("says nothing of what it cannot see: %s", (stub) => {
  expect(changesOf(stub)).toEqual([]);
});
