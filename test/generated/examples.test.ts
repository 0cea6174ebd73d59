import { readdirSync, readFileSync } from "node:fs";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { describe, expect, expectTypeOf, it } from "vitest";
import * as coneSearch from "../../generated/cone-search/index.js";
import * as imageCutout from "../../generated/image-cutout/index.js";
import * as spectralExtraction from "../../generated/spectral-extraction/index.js";

const services = [
  ["cone-search", coneSearch.parseParameters],
  ["image-cutout", imageCutout.parseParameters],
  ["spectral-extraction", spectralExtraction.parseParameters],
] as const;

describe.each(services)("the instances that Pydantic wrote for %s", (service, parse) => {
  const folder = new URL(`../../schemas/examples/${service}/instances/`, import.meta.url);
  const names = readdirSync(folder);

  it("are there", () => {
    expect(names.length).toBeGreaterThanOrEqual(4);
  });

  it.each(names)("%s is read as it was", (name) => {
    const instance: unknown = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    const before = structuredClone(instance);
    expect(parse(instance)).toEqual(before);
    expect(instance).toEqual(before);
  });
});

const circle = { type: "circle", center: { ra: 62, dec: -37 }, radius: 0.05 };

describe("parseParameters", () => {
  it("fills in the defaults", () => {
    expect(imageCutout.parseParameters({ ids: ["a"], stencils: [{ type: "range" }] })).toEqual({
      ids: ["a"],
      stencils: [{ type: "range", ra: [0, 360], dec: [-90, 90] }],
      cutout_detail: "image",
      pixel_format: null,
      band: null,
      compress: true,
    });
  });

  it("leaves out what the model ignores, and keeps what it allows", () => {
    const parsed = imageCutout.parseParameters({
      ids: ["a"],
      stencils: [{ ...circle, colour: "red" }],
      extra: 1,
    });
    expect(parsed).not.toHaveProperty("extra");
    expect(parsed.stencils[0]).toEqual(circle);
  });

  it("gives each reader values of its own", () => {
    const first = imageCutout.parseParameters({ ids: ["a"], stencils: [{ type: "range" }] });
    const second = imageCutout.parseParameters({ ids: ["a"], stencils: [{ type: "range" }] });
    expect(first.stencils[0]).not.toBe(second.stencils[0]);
    const input = { ids: ["a"], stencils: [circle] };
    expect(imageCutout.parseParameters(input).ids).not.toBe(input.ids);
  });

  it("takes a property called __proto__ for data", () => {
    const input: unknown = JSON.parse(
      '{"ids":["a"],"stencils":[{"type":"range"}],"__proto__":{"polluted":true}}',
    );
    const parsed = imageCutout.parseParameters(input);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect(Reflect.get(parsed, "polluted")).toBeUndefined();
  });
});

describe("issues", () => {
  const wrong: (readonly [string, unknown, string, string])[] = [
    ["a missing field", { stencils: [circle] }, "ids", "Dataset IDs is missing."],
    [
      "a wrong type",
      { ids: "a", stencils: [circle] },
      "ids",
      'Dataset IDs must be a list, not "a".',
    ],
    [
      "too few items",
      { ids: [], stencils: [circle] },
      "ids",
      "Dataset IDs must be a list of at least 1 item, not a list of 0 items.",
    ],
    [
      "a bound in a nested model",
      { ids: ["a"], stencils: [{ ...circle, radius: -1 }] },
      "stencils[0].radius",
      "Radius must be greater than 0, not -1.",
    ],
    [
      "an unknown tag",
      { ids: ["a"], stencils: [{ ...circle, type: "square" }] },
      "stencils[0].type",
      'Type must be one of "circle", "polygon", "range", not "square".',
    ],
    [
      "no tag",
      { ids: ["a"], stencils: [{ radius: 1 }] },
      "stencils[0].type",
      'Type must be one of "circle", "polygon", "range", not nothing.',
    ],
    [
      "a value that is not among those allowed",
      { ids: ["a"], stencils: [circle], cutout_detail: "all" },
      "cutout_detail",
      'Detail of the cutout must be one of "image", "masked-image", "exposure", not "all".',
    ],
    [
      "null or an enum",
      { ids: ["a"], stencils: [circle], pixel_format: 7 },
      "pixel_format",
      'Pixel format must be one of "int16", "float32", "float64", or null, not 7.',
    ],
    ["no object at all", "a", "", 'This must be an object, not "a".'],
  ];

  it.each(wrong)("say what is wrong with %s", (_, input, path, message) => {
    const { issues = [] } = imageCutout.safeParseParameters(input);
    expect(issues.map((issue) => [imageCutout.pathText(issue.path), issue.message])).toEqual([
      [path, message],
    ]);
  });

  it("have the way from the job's root", () => {
    const { issues = [] } = imageCutout.safeParseJob({
      id: 7,
      json_parameters: { ids: [], stencils: [circle] },
    });
    const paths = issues.map(({ path }) => imageCutout.pathText(path));
    expect(paths).toContain("json_parameters.ids");
    expect(paths).toContain("id");
    expect(paths).toContain("owner");
    expect(issues.find(({ path }) => path[0] === "destruction_time")?.message).toBe(
      "Destruction time is missing.",
    );
  });

  it("are thrown with their words", () => {
    expect(() => imageCutout.parseParameters({ ids: [], stencils: [circle] })).toThrow(
      imageCutout.SchemaError,
    );
    expect(() => imageCutout.parseParameters({ ids: [], stencils: [circle] })).toThrow(
      /- ids: Dataset IDs must be/,
    );
  });

  it("tell of one branch where a value is of a recursive union", () => {
    const { issues = [] } = spectralExtraction.safeParseParameters({
      filter: { op: "and", operands: [{ op: "not", operand: { op: ">", column: "ivar" } }] },
    });
    const inFilter = issues.filter(({ path }) => path[0] === "filter");
    expect(inFilter.map(({ path }) => spectralExtraction.pathText(path))).toContain(
      "filter.operands[0].operand.value",
    );
  });

  it("end at a depth that no call stack has", () => {
    let filter: unknown = { op: ">", column: "ivar", value: 1 };
    for (let depth = 0; depth < 100_000; depth += 1) filter = { op: "not", operand: filter };
    const { issues = [] } = spectralExtraction.safeParseParameters({ filter });
    expect(issues.map(({ rule }) => rule)).toContain("depth");
  });
});

describe("the constants of closed sets", () => {
  it("have the values that the validators accept", () => {
    expect(Object.values(imageCutout.CutoutDetail)).toEqual(["image", "masked-image", "exposure"]);
    for (const cutout_detail of Object.values(imageCutout.CutoutDetail)) {
      const input = { ids: ["a"], stencils: [circle], cutout_detail };
      expect(imageCutout.parseParameters(input).cutout_detail).toBe(cutout_detail);
    }
  });

  it("have numbers where the set is of numbers", () => {
    expect(Object.values(spectralExtraction.Priority)).toEqual([0, 10, 20]);
  });
});

describe("Standard Schema", () => {
  it("is what the specification says", () => {
    expectTypeOf(imageCutout.parametersSchema).toExtend<
      StandardSchemaV1<imageCutout.CutoutParametersInput, imageCutout.CutoutParameters>
    >();
    expectTypeOf(imageCutout.jobSchema).toExtend<
      StandardSchemaV1<unknown, imageCutout.ImageCutoutJob>
    >();
    expectTypeOf<
      StandardSchemaV1.InferOutput<typeof imageCutout.parametersSchema>
    >().toEqualTypeOf<imageCutout.CutoutParameters>();
    expectTypeOf<
      StandardSchemaV1.InferInput<typeof imageCutout.parametersSchema>
    >().toEqualTypeOf<imageCutout.CutoutParametersInput>();
    expectTypeOf(imageCutout.parametersInputSchema).toExtend<
      StandardSchemaV1<imageCutout.CutoutParametersInput, imageCutout.CutoutParametersInput>
    >();
    expect(imageCutout.parametersSchema["~standard"].version).toBe(1);
    expect(imageCutout.parametersSchema["~standard"].vendor).toBe("uws-codegen");
  });

  it("gives a value or issues", async () => {
    const good = await imageCutout.parametersSchema["~standard"].validate({
      ids: ["a"],
      stencils: [circle],
    });
    expect(good).toHaveProperty("value.cutout_detail", "image");
    const bad = await imageCutout.parametersSchema["~standard"].validate({});
    expect(bad.issues?.length).toBe(2);
  });

  it("takes what may be sent as it is, without what the service computes", () => {
    const path = "../../schemas/examples/spectral-extraction/instances/defaults.json";
    const text = readFileSync(new URL(path, import.meta.url), "utf8");
    const { camera_count: _, shortestExposureSeconds: __, ...sent } = JSON.parse(text);
    const { validate } = spectralExtraction.parametersInputSchema["~standard"];
    expect(validate(sent)).toEqual({ value: sent });
    expect(validate({ ...sent, dispersion: 0.8 }).issues).toBeUndefined();
    expect(spectralExtraction.safeParseParameters(sent).issues).toMatchObject([
      { path: ["camera_count"] },
      { path: ["shortestExposureSeconds"] },
    ]);
    expect(validate({ ...sent, dispersion: true }).issues).toMatchObject([
      { path: ["dispersion"] },
    ]);
  });

  it("of what is sent fills in no defaults", () => {
    const sent = { ids: ["a"], stencils: [circle] };
    const { validate } = imageCutout.parametersInputSchema["~standard"];
    expect(validate(sent)).toEqual({ value: sent });
    expect(validate({ ...sent, ids: 1 }).issues).toMatchObject([{ path: ["ids"] }]);
  });
});
