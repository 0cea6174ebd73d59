import { importExtensions, targetNames, usualTarget } from "../code/target-names.js";
import { dateTypes, infNanForms } from "../schema/conversions.js";
import type { Json, JsonObject } from "../schema/schema.js";
import type { Config, ServiceConfig } from "./config.js";
import { docsFormatNames, docsFormatWords, usualDocsFormat } from "./docs-formats.js";

/** JSON Schemas of options by name. An option is a property of the config's type too, or this does not compile. */
export interface OptionSchemas {
  readonly project: { readonly [name in keyof Config]?: JsonObject };
  readonly service: { readonly [name in keyof ServiceConfig]?: JsonObject };
}

/**
 * The JSON Schema of the config, which `npm run written` writes to `schemas/config.schema.json`.
 *
 * @param options - those of the outputs.
 */
export function configSchema(options: OptionSchemas): JsonObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "uws-codegen configuration",
    description: "What uws-codegen generates in this repository, and from what.",
    type: "object",
    properties: { $schema: { type: "string" }, ...project, ...options.project },
    required: ["out", "services"],
    additionalProperties: false,
    $defs: {
      file: { type: "string", minLength: 1 },
      infNan,
      docs,
      service: {
        type: "object",
        properties: { ...service, ...options.service },
        required: ["parameters"],
        additionalProperties: false,
      },
    },
  };
}

const project: OptionSchemas["project"] = {
  out: {
    description: "The folder to generate into, relative to this file.",
    type: "string",
    minLength: 1,
  },
  bundle: {
    description: "The folder of another bundle than the one built in, relative to this file.",
    type: "string",
    minLength: 1,
  },
  target: {
    description:
      "What is written: TypeScript, or JavaScript with declarations beside it, which compilers read in a fraction of the time.",
    enum: targetNames,
    default: usualTarget,
  },
  importExtension: {
    description:
      "How generated imports end. Without it, as in the output that is there, or failing that as tsconfig.json resolves modules: in nothing for bundlers, else in .js. With the target js+dts always .js.",
    enum: importExtensions,
  },
  dates: {
    description:
      "What dates, times and durations are read as: the texts that are on the wire, `Date` for times with a date, or Temporal's types.",
    enum: dateTypes,
    default: "string",
  },
  infNan: {
    $ref: "#/$defs/infNan",
  },
  python: {
    description: "The Python interpreter that has the models which `pull` asks for their schemas.",
    type: "string",
    minLength: 1,
    default: "python3",
  },
  docs: {
    description:
      "Where the documentation goes: `generate` writes it with the code, `check` covers it, and `docs` writes it alone.",
    anyOf: [
      {
        $ref: "#/$defs/docs",
      },
      {
        type: "array",
        items: {
          $ref: "#/$defs/docs",
        },
      },
    ],
  },
  diagnostics: {
    description: "How much a diagnostic matters, by its code.",
    type: "object",
    additionalProperties: {
      description: "What one of this code comes to.",
      enum: ["error", "warn", "off"],
    },
  },
  services: {
    description:
      "The services, by name; the name is the folder's, and the service's own types begin with it.",
    type: "object",
    additionalProperties: {
      $ref: "#/$defs/service",
    },
  },
};

const infNan: Json = {
  description:
    "How the service writes infinite numbers and NaN: Pydantic's setting ser_json_inf_nan, where it has any. Without it such numbers are not expected on the wire.",
  enum: infNanForms,
};

const docs: Json = {
  type: "object",
  properties: {
    out: {
      description: "The folder to write into, relative to this file; one that has nothing else.",
      type: "string",
      minLength: 1,
    },
    format: {
      description: `What to write: ${docsFormatWords}.`,
      enum: docsFormatNames,
      default: usualDocsFormat,
    },
  },
  required: ["out"],
  additionalProperties: false,
};

const service: OptionSchemas["service"] = {
  parameters: {
    description:
      "The JSON Schema of the service's parameters model, relative to this file; or one file for each of Pydantic's modes. Of an OpenAPI document, the model is named after a hash: openapi.json#CutoutParameters.",
    anyOf: [
      {
        $ref: "#/$defs/file",
      },
      {
        type: "object",
        properties: {
          validation: {
            description:
              'What model_json_schema(mode="validation") gives: what the service accepts.',
            $ref: "#/$defs/file",
          },
          serialization: {
            description:
              'What model_json_schema(mode="serialization") gives: what the service sends.',
            $ref: "#/$defs/file",
          },
        },
        required: ["validation", "serialization"],
        additionalProperties: false,
      },
    ],
  },
  source: {
    description:
      "Where `pull` gets the schema from: a file or URL, of an OpenAPI document with the model after a hash; a glob that matches one file, or one with `validation` and one with `serialization` in its name; or a Python model or `TypeAdapter`, module:name.",
    anyOf: [
      {
        type: "string",
        minLength: 1,
      },
      {
        type: "object",
        properties: {
          url: {
            description: "The address.",
            type: "string",
            minLength: 1,
          },
          headers: {
            description:
              "Headers by name; the value is the name of an environment variable that has the header's.",
            type: "object",
            additionalProperties: {
              description: "The name of an environment variable.",
              type: "string",
              minLength: 1,
            },
          },
        },
        required: ["url"],
        additionalProperties: false,
      },
      {
        type: "object",
        properties: {
          python: {
            description: "A Python model or `TypeAdapter`, module:name.",
            type: "string",
            pattern: "^[\\w.]+:[\\w.]+$",
          },
        },
        required: ["python"],
        additionalProperties: false,
      },
    ],
  },
  infNan: {
    $ref: "#/$defs/infNan",
  },
  overlay: {
    description: "A file of corrections to the schema, relative to this file.",
    $ref: "#/$defs/file",
  },
};
