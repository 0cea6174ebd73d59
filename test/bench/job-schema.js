import { readFileSync } from "node:fs";
import { join } from "node:path";
import { wireJob } from "./jobs.js";
import { exampleSchemas } from "./many-services.js";
import { root } from "./own-code.js";

/** The schema of a job of the image cutout service. */
export function cutoutJobSchema() {
  return jobSchema("image-cutout");
}

/** The schema of a job of one of the examples. */
export function jobSchema(name) {
  const example = exampleSchemas().find((each) => each.name === name);
  return jobSchemaOf(JSON.parse(example.validation));
}

/**
 * The schema of a job, as Pydantic writes it for a job with these parameters, but for the duration: what upstream's says
 * of it refuses every job that upstream sends.
 */
export function jobSchemaOf({ $defs: parameterModels, ...parameters }) {
  const { $defs: jobModels, ...job } = JSON.parse(
    readFileSync(join(root, "schemas/uws/recorded/SerializedJob.validation.json"), "utf8"),
  );
  return {
    ...job,
    properties: {
      ...job.properties,
      execution_duration: { anyOf: [{ type: "integer" }, { type: "null" }], default: null },
      json_parameters: { $ref: `#/$defs/${parameters.title}` },
    },
    $defs: { ...jobModels, ...parameterModels, [parameters.title]: parameters },
  };
}

/** A schema whose one field is a tagged union of ten models. */
export function tenMembersSchema() {
  const names = Array.from({ length: 10 }, (_, index) => `Shape${index}`);
  const members = names.map((name) => [
    name,
    {
      title: name,
      type: "object",
      properties: {
        kind: { title: "Kind", const: name.toLowerCase(), type: "string" },
        x: { title: "X", type: "number" },
        y: { title: "Y", type: "number" },
        label: { title: "Label", type: "string" },
      },
      required: ["kind", "x", "y", "label"],
    },
  ]);
  return {
    $defs: Object.fromEntries(members),
    title: "Drawing",
    type: "object",
    properties: {
      shapes: {
        title: "Shapes",
        type: "array",
        items: {
          discriminator: {
            mapping: Object.fromEntries(
              names.map((name) => [name.toLowerCase(), `#/$defs/${name}`]),
            ),
            propertyName: "kind",
          },
          oneOf: names.map((name) => ({ $ref: `#/$defs/${name}` })),
        },
      },
    },
    required: ["shapes"],
  };
}

/** A value of it: each shape thirty times. */
export function drawing() {
  const shape = (index) => ({
    kind: `shape${index % 10}`,
    x: index,
    y: 0.5,
    label: `no. ${index}`,
  });
  return { shapes: Array.from({ length: 300 }, (_, index) => shape(index)) };
}

/** A schema with its models as an OpenAPI document, in which `name` is what is sent. */
export function openApiOf({ $defs, ...schema }, name) {
  const document = {
    openapi: "3.1.0",
    info: { title: name, version: "1" },
    paths: {
      "/jobs": {
        post: {
          operationId: "start",
          requestBody: {
            content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
          },
          responses: { 200: { description: "It was started." } },
        },
      },
    },
    components: { schemas: { [name]: schema, ...$defs } },
  };
  return JSON.stringify(document).replaceAll("#/$defs/", "#/components/schemas/");
}

/** A job of the image cutout service. */
export function cutoutJob() {
  return {
    ...wireJob(),
    json_parameters: {
      ids: ["butler://dp1/58f56d2e-cfd8-44e7-a343-20ebdc1f4127"],
      stencils: [
        { type: "circle", center: { ra: 53.16, dec: -27.78 }, radius: 0.01 },
        {
          type: "polygon",
          vertices: [
            [1, 2],
            [3, 4],
            [5, -6],
          ],
        },
      ],
    },
  };
}

/** The same with so many results. */
export function jobOfResults(count) {
  const results = Array.from({ length: count }, (_, index) => wireJob(index).results[index % 2]);
  return { ...cutoutJob(), results };
}

/** A job with two mistakes in it, or a drawing with one. */
export function wrong(value) {
  return Object.assign({}, value, ...mistakes(value));
}

/** The same with one mistake each. */
export function wrongEach(value) {
  return mistakes(value).map((mistake) => ({ ...value, ...mistake }));
}

function mistakes(value) {
  if (value.shapes !== undefined) return [{ shapes: [...value.shapes, { kind: "none" }] }];
  const [circle, polygon] = value.json_parameters.stencils;
  const stencils = [{ ...circle, radius: -1 }, polygon];
  return [{ phase: "DONE" }, { json_parameters: { ...value.json_parameters, stencils } }];
}
