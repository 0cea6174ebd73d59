import { describe, expect, it, test } from "vitest";
import { type FormName, isPresent, nodeIn } from "../../generator/model/forms.js";
import type { ModelGraph } from "../../generator/model/model-graph.js";
import { modelsIn } from "../../generator/model/models-in.js";
import type { Schema } from "../../generator/schema/schema.js";
import { graphOfForms, longChain, type ModelSchemas, modelOf, refTo } from "./graph-of-forms.js";
import { forRandomGraphs } from "./random-graphs.js";

const text: Schema = { type: "string" };

function object(properties: { readonly [name: string]: Schema }, ...required: string[]): Schema {
  return { type: "object", properties, required };
}

/** What a model is called as it is read, on the wire, and as it is sent. */
function namesOf(graph: ModelGraph, name: string): readonly string[] {
  const model = modelOf(graph, name);
  return (["read", "wire", "input"] as const).map((form) => graph.forms.typeName(model, form));
}

function declared({ forms }: ModelGraph): readonly string[] {
  return forms.declared.map(({ typeName }) => typeName);
}

describe("the types of a model", () => {
  const whole = object({ a: text }, "a");
  const loose = object({ a: text });
  const filled = object({ a: { ...text, default: "x" } });
  const date: Schema = { type: "string", readAs: "Date" };

  it.each<[what: string, schemas: ModelSchemas, names: readonly string[]]>([
    ["one where nothing differs", { read: whole, written: { ...whole } }, ["X", "X", "X"]],
    [
      "two where a default is filled in",
      { read: filled, written: filled },
      ["X", "XInput", "XInput"],
    ],
    ["two where less must be sent", { read: whole, written: loose }, ["X", "X", "XInput"]],
    [
      "two where what is sent is what is read",
      { read: filled, written: whole },
      ["X", "XWire", "X"],
    ],
    ["three where all differ", { read: filled, written: object({}) }, ["X", "XWire", "XInput"]],
    [
      "two where a text is read as a date",
      { read: object({ a: date }, "a"), written: object({ a: date }, "a") },
      ["X", "XInput", "XInput"],
    ],
    ["one where it is only read", { read: whole }, ["X", "X", "X"]],
    ["two where it is only read, with a default", { read: filled }, ["X", "XInput", "XInput"]],
    ["one where it is only written", { written: filled }, ["X", "X", "X"]],
  ])("are %s", (_, schemas, names) => {
    expect(namesOf(graphOfForms({ X: schemas }), "X")).toEqual(names);
  });

  it("differ where those of a model in it do, over any number of models", () => {
    const ends = [filled, text].map((end) => graphOfForms(longChain(end)));
    expect(ends.map((graph) => namesOf(graph, "M0"))).toEqual([
      ["M0", "M0Input", "M0Input"],
      ["M0", "M0", "M0"],
    ]);
  });

  it("differ in a circle where one of it does", () => {
    const graph = graphOfForms({
      A: { read: object({ b: refTo("B") }), written: object({ b: refTo("B") }) },
      B: {
        read: object({ a: refTo("A"), c: { ...text, default: "" } }),
        written: object({ a: refTo("A"), c: { ...text, default: "" } }),
      },
    });
    expect(namesOf(graph, "A")).toEqual(["A", "AInput", "AInput"]);
    expect(declared(graph)).toEqual(["A", "AInput", "B", "BInput"]);
  });
});

test("types are declared of what the roots lead to, each model's beside each other", () => {
  const item = object({ a: { ...text, default: "" } });
  const graph = graphOfForms({
    Root: { read: { type: "array", items: refTo("Item") }, written: text },
    Item: { read: item, written: item },
    Other: { read: text, written: text },
  });
  expect(declared(graph)).toEqual(["Root", "RootWire", "RootInput", "Item", "ItemInput"]);
});

test("what a model never is in a form, it is as in the other", () => {
  const graph = graphOfForms({ Read: { read: text }, Written: { written: text } });
  const kinds = (name: string) =>
    (["read", "wire", "input"] as const).map((form) => nodeIn(modelOf(graph, name), form)?.kind);
  expect(kinds("Read")).toEqual(["string", "string", "string"]);
  expect(kinds("Written")).toEqual(["string", "string", "string"]);
});

test.each<[form: FormName, schema: Schema, names: readonly string[]]>([
  ["read", object({ a: text, b: text, c: { default: 1 } }, "a"), ["a", "c"]],
  ["wire", object({ a: text, b: text, c: { default: 1 } }, "a"), ["a"]],
  ["input", object({ a: text, b: text, c: { default: 1 } }, "a"), ["a"]],
  ["read", { ...object({ a: text, c: { default: 1 } }, "a"), type: ["object", "null"] }, ["a"]],
])("as %s, %j always has %j", (form, schema, names) => {
  const { read } = modelOf(graphOfForms({ Root: { read: schema } }), "Root");
  const [node] = read?.kind === "union" ? read.members : [read];
  if (node?.kind !== "object") throw new Error("The schema has no object.");
  const present = node.fields.filter((field) => isPresent(field, node, form));
  expect(present.map(({ name }) => name)).toEqual(names);
});

test("in any graph, a name stands for one type, and what a declared type mentions is declared", () => {
  forRandomGraphs((graph) => {
    const names = declared(graph);
    expect(new Set(names).size).toBe(names.length);
    for (const { model, form, typeName } of graph.forms.declared)
      expect(graph.forms.typeName(model, form)).toBe(typeName);
    for (const { form, node } of graph.forms.declared)
      for (const other of modelsIn(node))
        expect(names).toContain(graph.forms.typeName(other, form));
  });
});
