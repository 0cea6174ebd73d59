import { expect, it } from "vitest";
import { exampleMaker } from "../../../generator/emit/site/example-value.js";
import { checkedFormats, checkOf } from "../../../generator/formats/formats.js";
import { modelGraph } from "../../../generator/model/model-graph.js";
import * as runtime from "../../../templates/runtime/formats.js";
import { asCanonical } from "../../canonical/as-canonical.js";

const checks = new Map(Object.entries(runtime));

it.each(checkedFormats)("an example of the format %s is one", (format) => {
  const read = asCanonical({ type: "string", format });
  const graph = modelGraph({
    roots: ["Text"],
    models: new Map([["Text", { name: "Text", read }]]),
  });
  const node = graph.models.get("Text")?.read;
  const example = node && exampleMaker(graph, "all")(node);
  expect(checks.get(checkOf(format)?.name ?? "")?.(String(example))).toBe(true);
});
