import { expect, it } from "vitest";
import { matches } from "../../../templates/site/matches.js";
import type { IndexedPage } from "../../../templates/site/registry.js";

const pages: readonly IndexedPage[] = [
  {
    path: "a.html",
    title: "cutouts",
    entries: [
      ["circle", "Circle", "", "A circle on the sky, which has a radius"],
      ["circle-radius", "radius", "Circle", "Radius of the circle, in degrees"],
      ["circle-max_radius", "max_radius", "Circle", ""],
      ["circle-radius_unit", "radius_unit", "Circle", ""],
    ],
  },
  { path: "b.html", title: "spectra", entries: [["target-ra", "ra", "Target", "Right ascension"]] },
];

const found = (query: string): readonly string[] =>
  matches(pages, query, 10).map(({ entry: [anchor] }) => anchor);

it.each([
  // The whole name, its beginning, the beginning of a word in it, then descriptions.
  ["radius", ["circle-radius", "circle-radius_unit", "circle-max_radius", "circle"]],
  ["RADIUS", ["circle-radius", "circle-radius_unit", "circle-max_radius", "circle"]],
  ["adiu", ["circle-radius", "circle-max_radius", "circle-radius_unit", "circle"]],
  ["circle degrees", ["circle-radius"]],
  ["spectra", ["target-ra"]],
  ["ascension", ["target-ra"]],
  ["circle ascension", []],
  ["(.*", []],
  ["  ", []],
])("the search for %j finds %j", (query, anchors) => {
  expect(found(query)).toEqual(anchors);
});

it("finds no more than are asked for", () => {
  expect(matches(pages, "r", 2)).toHaveLength(2);
});
