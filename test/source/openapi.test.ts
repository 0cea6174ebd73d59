import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generate } from "../../generator/api.js";
import { Failure } from "../../generator/diagnostics/diagnostic.js";
import { type ParametersFiles, readParameters } from "../../generator/source/parameters.js";
import { temporaryFolder } from "../temporary-folder.js";

const point = { type: "object", properties: { x: { type: "number" } }, required: ["x"] };
const circle = {
  type: "object",
  properties: { type: { const: "circle", default: "circle" }, center: { $ref: ref("Point") } },
};
const parameters = {
  title: "CutoutParameters",
  type: "object",
  properties: {
    stencil: {
      oneOf: [{ $ref: ref("Circle") }],
      discriminator: { propertyName: "type", mapping: { circle: ref("Circle") } },
    },
  },
};

function ref(name: string): string {
  return `#/components/schemas/${name}`;
}

/** An OpenAPI document with these models. */
function openApi(schemas: { readonly [name: string]: unknown }, version = "3.1.0"): string {
  const info = { title: "Cutouts", version: "1" };
  return JSON.stringify({ openapi: version, info, paths: {}, components: { schemas } }, null, 2);
}

function read(path: Parameters<typeof readParameters>[0], text: string): ParametersFiles {
  const folder = temporaryFolder({ "openapi.json": text });
  return readParameters(path, (file) => join(folder, file));
}

function refusal(path: string, text: string): Failure {
  try {
    read(path, text);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("It was read.");
}

const whole = openApi({ CutoutParameters: parameters, Circle: circle, Point: point, Other: point });

describe("a model of an OpenAPI document", () => {
  it.each(["openapi.json#CutoutParameters", "openapi.json#/components/schemas/CutoutParameters"])(
    "is read from %s with what it refers to, and nothing else",
    (path) => {
      const { validation, serialization } = read(path, whole);
      expect(serialization).toBeUndefined();
      expect(validation?.path).toBe("openapi.json");
      expect(validation?.value).toEqual({
        $ref: "#/$defs/CutoutParameters",
        $defs: {
          CutoutParameters: {
            ...parameters,
            properties: {
              stencil: {
                oneOf: [{ $ref: "#/$defs/Circle" }],
                discriminator: { propertyName: "type", mapping: { circle: "#/$defs/Circle" } },
              },
            },
          },
          Circle: {
            ...circle,
            properties: { ...circle.properties, center: { $ref: "#/$defs/Point" } },
          },
          Point: point,
        },
      });
    },
  );

  it("has two schemas where FastAPI wrote two", () => {
    const text = openApi({
      "Model-Input": { type: "object", properties: { limit: { type: "integer", default: 1 } } },
      "Model-Output": { type: "object", properties: { limit: { type: "integer" } } },
    });
    const { validation, serialization } = read("openapi.json#Model", text);
    expect(validation?.value).toHaveProperty("$ref", "#/$defs/Model-Input");
    expect(serialization?.value).toHaveProperty("$ref", "#/$defs/Model-Output");
    expect(serialization?.value).not.toHaveProperty("$defs.Model-Input");
  });

  it("has the null defaults that FastAPI leaves out", () => {
    const anyOf = [{ type: "string" }, { type: "null" }];
    const text = openApi({
      Model: { properties: { a: { anyOf }, b: { anyOf }, c: { type: "string" } }, required: ["b"] },
    });
    const { validation } = read("openapi.json#Model", text);
    expect(validation?.value).toHaveProperty("$defs.Model.properties", {
      a: { default: null, anyOf },
      b: { anyOf },
      c: { type: "string" },
    });
  });

  it("may be named for each mode", () => {
    const paths = { validation: "openapi.json#Circle", serialization: "openapi.json#Point" };
    const { validation, serialization } = read(paths, whole);
    expect(validation?.value).toHaveProperty("$ref", "#/$defs/Circle");
    expect(serialization?.value).toHaveProperty("$ref", "#/$defs/Point");
  });

  it("may have a name that a pointer has to escape", () => {
    const { validation } = read("openapi.json#/components/schemas/a~1b", openApi({ "a/b": point }));
    expect(validation?.value).toEqual({ $ref: "#/$defs/a~1b", $defs: { "a/b": point } });
  });
});

describe("generating from an OpenAPI document", () => {
  it("takes the spellings of 3.0", async () => {
    const model = {
      type: "object",
      properties: {
        limit: { type: "integer", minimum: 0, exclusiveMinimum: true, nullable: true, example: 5 },
      },
    };
    const folder = temporaryFolder({ "openapi.json": openApi({ Model: model }, "3.0.2") });
    const services = { cutouts: { parameters: "openapi.json#Model" } };
    const { files } = await generate({ out: "out", services }, { folder, dryRun: true });
    expect(files.get("cutouts/types.ts")).toContain("limit?: number | null;");
    expect(files.get("cutouts/schemas.ts")).toContain("exclusiveMinimum: 0");
  });

  it("says where in the document something is", async () => {
    const text = openApi({ Model: { type: "object", properties: { a: { format: "odd" } } } });
    const folder = temporaryFolder({ "openapi.json": text });
    const services = { cutouts: { parameters: "openapi.json#Model" } };
    const { diagnostics } = await generate({ out: "out", services }, { folder, dryRun: true });
    expect(diagnostics.find(({ code }) => code === "format-unknown")).toMatchObject({
      file: "openapi.json",
      pointer: "/components/schemas/Model/properties/a/format",
      line: text.split("\n").findIndex((line) => line.includes("odd")) + 1,
    });
  });
});

describe("a reference of an OpenAPI document", () => {
  /** A document with schemas in other places than `components.schemas`. */
  const document = {
    openapi: "3.1.0",
    paths: {
      "/x": { post: { requestBody: { content: { "application/json": { schema: point } } } } },
    },
    components: {
      parameters: { P: { name: "p", in: "query", schema: { $ref: ref("Radius") } } },
      schemas: {
        Radius: { type: "number", minimum: 0 },
        "Page[Point]": { type: "object", properties: { items: { type: "array", items: point } } },
        Search: {
          type: "object",
          properties: {
            body: { $ref: "#/paths/~1x/post/requestBody/content/application~1json/schema" },
            p: { $ref: "#/components/parameters/P/schema" },
            page: { $ref: "#/components/schemas/Page%5BPoint%5D" },
            first: { $ref: "#/components/schemas/Page[Point]/properties/items/items" },
          },
        },
      },
    },
  };

  it("leads to any schema of the document", () => {
    const { validation } = read("openapi.json#Search", JSON.stringify(document));
    expect(validation?.value).toEqual({
      $ref: "#/$defs/Search",
      $defs: {
        Search: {
          type: "object",
          properties: {
            body: {
              $ref: "#/$defs/paths_~1x_post_requestBody_content_application~1json_schema",
            },
            p: { $ref: "#/$defs/components_parameters_P_schema" },
            page: { $ref: "#/$defs/Page[Point]" },
            first: { $ref: "#/$defs/Page[Point]/properties/items/items" },
          },
        },
        "paths_/x_post_requestBody_content_application/json_schema": point,
        components_parameters_P_schema: { $ref: "#/$defs/Radius" },
        "Page[Point]": document.components.schemas["Page[Point]"],
        Radius: document.components.schemas.Radius,
      },
    });
  });

  it("is still where it stands in the file", () => {
    const { validation } = read("openapi.json#Search", JSON.stringify(document));
    const place = validation?.pointerInText?.("/$defs/components_parameters_P_schema/type");
    expect(place).toBe("/components/parameters/P/schema/type");
    expect(validation?.pointerInText?.("/$defs/Page[Point]")).toBe(
      "/components/schemas/Page[Point]",
    );
  });

  it("is left where it leads nowhere, which a later stage says", () => {
    const lost = { type: "object", properties: { a: { $ref: "#/paths/~1y/schema" } } };
    const { validation } = read("openapi.json#Lost", openApi({ Lost: lost }));
    expect(validation?.value).toEqual({ $ref: "#/$defs/Lost", $defs: { Lost: lost } });
  });
});

describe("refuses", () => {
  it("a model that is not there, and knows a near one", () => {
    const { diagnostic } = refusal("openapi.json#CutoutParameter", whole);
    expect(diagnostic).toMatchObject({
      code: "openapi-model-missing",
      file: "openapi.json",
      pointer: "/components/schemas",
      hint: 'Did you mean "CutoutParameters"?',
    });
    expect(diagnostic.line).toBeGreaterThan(1);
  });

  it("a model that every object would have", () => {
    expect(refusal("openapi.json#constructor", whole).diagnostic.hint).toBe(
      "It has: CutoutParameters, Circle, Point, Other.",
    );
  });

  it("a document without models", () => {
    expect(refusal("openapi.json#Model", '{ "openapi": "3.1.0" }').diagnostic.hint).toBe(
      "It has none under components.schemas.",
    );
  });

  it.each(["openapi.json", "openapi.json#"])("%s, which names no model", (path) => {
    expect(refusal(path, whole).diagnostic).toMatchObject({
      code: "openapi-model-not-named",
      file: "openapi.json",
    });
  });

  it("a name in a file that is no OpenAPI document", () => {
    expect(refusal("openapi.json#Model", '{ "type": "object" }').diagnostic.code).toBe(
      "not-openapi",
    );
  });
});
