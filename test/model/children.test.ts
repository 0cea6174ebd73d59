import { expect, test } from "vitest";
import { childrenOf, forEachNode } from "../../generator/model/children.js";
import { modelsIn } from "../../generator/model/models-in.js";
import { typesOf } from "../../generator/schema/json-types.js";
import { keywords } from "../../generator/schema/keywords.js";
import { referencedNames } from "../../generator/schema/reference-names.js";
import { type Schema, without } from "../../generator/schema/schema.js";
import { mapSchemas } from "../../generator/schema/traverse.js";
import { nodeOf } from "./node-of.js";
import { forRandomGraphs } from "./random-graphs.js";

const a: Schema = { const: "a" };
const b: Schema = { const: "b" };
const c: Schema = { const: "c" };
const d: Schema = { const: "d" };

test.each<[schema: Schema, children: readonly unknown[]]>([
  [{ type: "string" }, []],
  [{ type: "array" }, []],
  [{ type: "array", items: false }, []],
  [{ type: "array", items: a }, [a]],
  [{ type: "array", prefixItems: [a, b], items: c }, [a, b, c]],
  [{ type: "object", additionalProperties: a, propertyNames: b }, [a, b]],
  [
    { type: "object", properties: { a, b }, patternProperties: { x: c }, additionalProperties: d },
    [a, b, c, d],
  ],
  [{ anyOf: [a, b] }, [a, b]],
  [{ allOf: [a, b] }, [a, b]],
  [{ contains: a, not: b }, [a, b]],
  [{ typeParameter: { name: "P", default: a } }, [a]],
  [{ items: a }, [{ type: "array", items: a }]],
])("right inside %j is %j", (schema, children) => {
  expect(childrenOf(nodeOf(schema)).map((child) => child.schema)).toEqual(children);
});

test("the outer ones are visited first", () => {
  const kinds: string[] = [];
  const node = nodeOf({ type: "array", items: { anyOf: [{ type: "null" }, { type: "string" }] } });
  forEachNode(node, ({ kind }) => kinds.push(kind));
  expect(kinds).toEqual(["list", "union", "null", "string"]);
});

test("in any graph, no reference of a schema is overlooked, but where its type excludes what it is about", () => {
  forRandomGraphs(({ models }) => {
    for (const { read, written } of models.values()) {
      for (const node of [read, written]) {
        if (node === undefined) continue;
        const names = [...modelsIn(node)].map(({ name }) => name).toSorted();
        expect(names).toEqual([...referencedNames(meaningful(node.schema))].toSorted());
      }
    }
  }, 200);
});

/** A schema without keywords that exclude nothing, since its type does, or that say no more than `not: {}`. */
function meaningful(schema: Schema): Schema {
  return mapSchemas(schema, (child) => {
    const types = typesOf(child);
    const isNever = JSON.stringify(child.not) === "{}";
    const unread = Object.keys(child).filter((name) => {
      const { types: about, condition } = keywords.get(name) ?? {};
      if (condition === true) return isNever && name !== "not";
      return types !== undefined && about?.every((type) => !types.includes(type)) === true;
    });
    return without(child, ...unread);
  });
}
