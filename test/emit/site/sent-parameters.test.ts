import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { type Checker, checkerOf } from "../../../generator/emit/site/checker.js";
import { exampleServices, madeSite } from "./made-site.js";

const name = "spectral-extraction";
const instance = new URL(
  `../../../schemas/examples/${name}/instances/defaults.json`,
  import.meta.url,
);

let checker: Checker;
let page: string;

beforeAll(async () => {
  const files = await madeSite({ [name]: exampleServices[name] ?? { parameters: "" } });
  checker = checkerOf({ files, start: "", startHash: "" });
  page = files.get(`${name}.html`) ?? "";
});

it("checks pasted parameters as the service accepts them", () => {
  const { camera_count: _, ...sent } = JSON.parse(readFileSync(instance, "utf8"));
  const forms = checker.forms(name, "parameters", JSON.stringify({ ...sent, dispersion: 0.8 }));
  expect(forms?.map(({ label }) => label)).toEqual(["JSON", "TypeScript"]);
  const typescript = forms?.[1]?.tokens.map(({ text }) => text).join("");
  expect(typescript).toContain(`const parameters: SpectralExtractionParametersInput = {`);
  expect(typescript).not.toContain("camera_count");
  expect(checker.forms(name, "parameters", "{}")).toBeUndefined();
});

it("begins with an example that may be sent", () => {
  const [, example = ""] =
    /<template data-kind="parameters">([\s\S]*?)<\/template>/.exec(page) ?? [];
  const text = example
    .replaceAll("&quot;", '"')
    .replaceAll("&#x3C;", "<")
    .replaceAll("&#x26;", "&");
  expect(JSON.parse(text)).not.toHaveProperty("camera_count");
  expect(checker.forms(name, "parameters", text)).toBeDefined();
});
