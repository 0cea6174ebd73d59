import { expect, it } from "vitest";
import { hasXml } from "../../generator/bundle/bundle.js";
import { documentWords } from "../../generator/bundle/document-words.js";
import { modelWords, slotWords } from "../../generator/bundle/slot.js";
import { builtInBundleFolder, readBundle } from "../../generator/source/bundle.js";

it("a bundle's XML is called by its short title and the names of its elements", () => {
  const bundle = readBundle(builtInBundleFolder());
  if (!hasXml(bundle)) throw new Error("The bundle has XML.");
  expect(documentWords(bundle)).toEqual({
    document: "UWS document",
    elements: "UWS parameters",
    element: "UWS parameter",
    short: "parameter",
  });
  const { shortTitle: _, xml, ...others } = bundle;
  const slot = { element: "tap:inputs", each: "tap:input" };
  const other = {
    ...others,
    title: "Table Access",
    xml: { ...xml, documents: { ...xml.documents, slot } },
  };
  expect(documentWords(other)).toEqual({
    document: "Table Access document",
    elements: "Table Access inputs",
    element: "Table Access input",
    short: "input",
  });
});

it.each([
  ["Job", "job"],
  ["SearchRun", "search run"],
  ["TAPQuery2", "tap query2"],
  ["Given_Task", "given task"],
])("several words are told apart in %s", (model, words) => {
  expect(modelWords({ model })).toBe(words);
});

it("the slot's property is words, too", () => {
  expect(slotWords({ property: "given_inputs" })).toBe("given inputs");
});
