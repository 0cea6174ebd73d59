import { expect, it } from "vitest";
import { fieldsOf } from "../../../generator/emit/docs/fields.js";
import { pageScope } from "../../../generator/emit/docs/page-scope.js";
import { fieldExamples, modelExamples } from "../../../generator/emit/docs/shown-examples.js";
import { modelGraph } from "../../../generator/model/model-graph.js";
import type { Json, Schema } from "../../../generator/schema/schema.js";
import { asCanonical } from "../../canonical/as-canonical.js";

/** The examples that are shown of a field, and of the model with it. */
function shown(read: Schema, written: Schema = read, ofModel: readonly Json[] = []) {
  const model = (field: Schema) =>
    asCanonical({
      type: "object",
      properties: { a: field },
      required: ["a"],
      examples: [...ofModel],
    });
  const name = "Model";
  const both = { name, read: model(read), written: model(written) };
  const graph = modelGraph({ roots: [name], models: new Map([[name, both]]) });
  const scope = pageScope(graph, "A page", { name: "plain", title: "Plain", methods: [] }, {});
  const found = graph.models.get(name);
  if (found === undefined) throw new Error("There is no model.");
  const [field] = fieldsOf(found, scope);
  return {
    field: field === undefined ? [] : fieldExamples(field, scope),
    model: modelExamples(found, scope),
  };
}

it("examples that the field does not accept are not shown, patterns included", () => {
  const field: Schema = { type: "string", pattern: "^[A-Z]+$", examples: ["AB", "ab", 1] };
  expect(shown(field).field).toEqual(["AB"]);
  const list: Schema = { type: "array", items: field, examples: [["AB"], ["ab"]] };
  expect(shown(list).field).toEqual([["AB"]]);
});

it("what may be sent is right, too", () => {
  const examples = [1.5, "1.5", null];
  const sent: Schema = { type: ["number", "string"], examples };
  expect(shown({ type: "string", examples }, sent).field).toEqual([1.5, "1.5"]);
});

it("examples of a model are as its fields", () => {
  expect(shown({ type: "string" }, undefined, [{ a: "b" }, { a: 1 }]).model).toEqual([{ a: "b" }]);
});
