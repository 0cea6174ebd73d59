import { expect, it } from "vitest";
import { rootNameOf } from "../../generator/canonical/root-name.js";
import type { Json } from "../../generator/schema/schema.js";

it.each<[readonly (Json | undefined)[], string | undefined]>([
  [[{ title: "Order" }, {}], "Order"],
  [[{}, { title: "Order" }], "Order"],
  [[undefined, { title: "Order" }], "Order"],
  [[{ $ref: "#/$defs/Order", $defs: { Order: { title: "An order" } } }], "An order"],
  [[{ $ref: "#/$defs/Order", $defs: { Order: {} } }], "Order"],
  [[{ type: "string" }, { type: "object" }], undefined],
  [[5, null, []], undefined],
  [[], undefined],
])("of %j is %s", (documents, name) => {
  expect(rootNameOf(...documents)).toBe(name);
});
