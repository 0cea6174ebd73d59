import fastCheck from "fast-check";
import { describe, expect, it } from "vitest";
import type { Correction } from "../../generator/bundle/correction.js";
import { canonicalize } from "../../generator/canonical/canonicalize.js";
import type { Pass, PassContext } from "../../generator/canonical/pass.js";
import { type Diagnostic, Failure } from "../../generator/diagnostics/diagnostic.js";
import { passes, schemaSource } from "../../generator/pipeline.js";
import { referencedName, referenceTo } from "../../generator/schema/reference-names.js";
import { isJsonObject, type Json, type Schema } from "../../generator/schema/schema.js";
import type { JsonFile } from "../../generator/source/json-file.js";
import { applied } from "./applied-pass.js";
import { documents, hostileJson, hostileTexts } from "./arbitraries.js";
import { frozen } from "./frozen.js";
import { recorded, recordedPaths } from "./recorded-schemas.js";

const options: Omit<PassContext, "report"> = {
  rootName: "CutoutParameters",
  reservedNames: new Set(["Error"]),
};

function fileWith(value: Json, path = "cutout.json"): JsonFile {
  return { path, text: JSON.stringify(value, null, 2), value: frozen(value) };
}

/** The canonical form of a file, and all that was said. */
function canonical(
  file: JsonFile,
  corrections: readonly Correction[] = [],
): { readonly document: Schema; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const { root = "", models } = canonicalize(
    schemaSource(file, "validation", corrections),
    passes,
    options,
    (diagnostic) => diagnostics.push(diagnostic),
  );
  const definitions = [...models].map(([name, { schema }]) => [name, schema] as const);
  const document = { $ref: referenceTo(root), $defs: Object.fromEntries(definitions) };
  return { document, diagnostics };
}

/** A recorded schema as the file that it is. */
function recordedFile(path: string): JsonFile {
  // It was read from JSON.
  return fileWith(recorded(path) as unknown as Json, path);
}

describe("the order", () => {
  it("is that of the list, with the overlay in its place", () => {
    const log: string[] = [];
    const logging = (name: string): Pass => ({
      name,
      repairs: "",
      apply: (document) => {
        log.push(`${name} ${Object.keys(document.$defs?.["A"] ?? {}).join()}`);
        return document;
      },
    });
    const correction: Correction = {
      op: "add",
      models: ["A"],
      path: "/title",
      value: "corrected",
      reason: "R",
      evidence: "E",
    };
    canonicalize(
      schemaSource(fileWith({ $defs: { A: {} } }), "validation", [correction]),
      { beforeOverlay: [logging("one"), logging("two")], afterOverlay: [logging("three")] },
      options,
      () => {},
    );
    expect(log).toEqual(["one ", "two ", "three title"]);
  });
});

describe("what is said of a file has its place in the file", () => {
  const file = fileWith({
    title: "Cutout",
    type: "object",
    properties: {
      size: { type: "integer", default: "big" },
      options: { type: "object", properties: { kind: { type: "string", format: "butler" } } },
    },
    $defs: { app__Error: { type: "string", examples: [5] } },
  });

  it("whatever the models are called since", () => {
    const { diagnostics } = canonical(file);
    const found = diagnostics.map(({ code, pointer, line, file: name }) => ({
      code,
      pointer,
      line,
      name,
    }));
    const lineOf = (text: string): number =>
      file.text.split("\n").findIndex((line) => line.includes(text)) + 1;
    expect(found).toEqual([
      {
        code: "format-unknown",
        pointer: "/properties/options/properties/kind/format",
        line: lineOf("butler"),
        name: "cutout.json",
      },
      {
        code: "default-not-accepted",
        pointer: "/properties/size/default",
        line: lineOf("big"),
        name: "cutout.json",
      },
      {
        code: "example-not-accepted",
        pointer: "/$defs/app__Error/examples/0",
        line: lineOf("5"),
        name: "cutout.json",
      },
    ]);
  });

  it("and so has a failure", () => {
    const broken = fileWith({ properties: { a: { items: { $ref: "#/$defs/Gone" } } } });
    try {
      canonical(broken);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
      expect(error).toMatchObject({
        kind: "schema",
        diagnostic: {
          code: "reference-to-nowhere",
          file: "cutout.json",
          pointer: "/properties/a/items/$ref",
          line: 5,
          severity: "error",
        },
      });
    }
  });
});

describe("every pass of the pipeline, one after the other", () => {
  const all = [...passes.beforeOverlay, ...passes.afterOverlay];
  /** `root` notes where a model is in the document given to it; `keywords` takes such notes away. */
  const originPasses = new Set(["root", "keywords"]);

  it("has a name of its own and says what it repairs", () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { name, repairs } of all) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(repairs).not.toBe("");
    }
  });

  it.each(recordedPaths)("has nothing left to do when it was done, for %s", (path) => {
    let document = recorded(path);
    for (const pass of all) {
      document = applied(pass, document).after;
      const again = applied(pass, document).after;
      if (!originPasses.has(pass.name)) expect(again).toEqual(document);
    }
  });

  it.each(recordedPaths)("leaves what later passes made as it is, for %s", (path) => {
    const { document } = canonical(recordedFile(path));
    for (const pass of all) {
      if (!originPasses.has(pass.name)) expect(applied(pass, document).after).toEqual(document);
    }
  });
});

describe("the canonical schema", () => {
  it.each(recordedPaths)("of %s has what the emitters read, and nothing else", (path) => {
    const { document, diagnostics } = canonical(recordedFile(path));
    expect(document.$defs).toHaveProperty([referencedName(document.$ref ?? "")]);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const text = JSON.stringify(document);
    expect(text).not.toContain('"mapping"');
    expect(text).not.toMatch(/"\$ref":"(?!#\/\$defs\/[A-Z][A-Za-z0-9]*")/);
  });

  it("has no $ref left behind in what a text holds as JSON", () => {
    const { document } = canonical(
      fileWith({
        properties: { a: { type: "string", contentSchema: { $ref: "#/$defs/pkg__A" } } },
        $defs: { pkg__A: { type: "object", properties: {} } },
      }),
    );
    expect(document.$defs?.["CutoutParameters"]?.properties?.["a"]).toEqual({
      type: "string",
      contentSchema: { $ref: "#/$defs/A" },
    });
  });

  it("does not depend on the order of definitions", () => {
    for (const path of recordedPaths) {
      const schema = recorded(path);
      const { $defs = {}, ...rest } = schema;
      const reversed = { ...rest, $defs: Object.fromEntries(Object.entries($defs).toReversed()) };
      // It was read from JSON.
      const { document } = canonical(fileWith(reversed as unknown as Json));
      expect(document).toEqual(canonical(recordedFile(path)).document);
    }
  });
});

describe("whatever the file says", () => {
  it("there is a canonical schema for any schemas", () => {
    fastCheck.assert(
      fastCheck.property(documents, (document) => {
        // Random schemas hold nothing but JSON.
        expect(Object.keys(canonical(fileWith(document as unknown as Json)).document)).toEqual([
          "$ref",
          "$defs",
        ]);
      }),
    );
  });

  it("there is a canonical schema, or a Failure, for schemas with hostile keywords and values", () => {
    const keyword = fastCheck.constantFrom(
      ...["$defs", "definitions", "$ref", "$id", "id", "$anchor", "$schema", "type", "properties"],
      ...["items", "anyOf", "oneOf", "allOf", "not", "enum", "const", "default", "examples"],
      ...["discriminator", "nullable", "required", "format", "pattern", "patternProperties"],
      ...["exclusiveMinimum", "multipleOf", "minLength", "title", "description", "$dynamicRef"],
      ...["typeParameter", "origin", "$async", "contains", "unevaluatedProperties", "readOnly"],
    );
    const hostileSchema = fastCheck.letrec<{ schema: Json }>((tie) => ({
      schema: fastCheck.oneof(
        { maxDepth: 4, depthSize: "small" },
        fastCheck.boolean(),
        fastCheck.constantFrom<Json>(
          ...[{}, { type: "string" }, { $ref: "#/$defs/A" }, { $ref: "#" }, { enum: [] }],
          ...[{ $ref: "#/properties/a" }, { properties: {} }, { $id: "x", $ref: "#/$defs/A" }],
        ),
        {
          weight: 5,
          arbitrary: fastCheck.dictionary(
            keyword,
            fastCheck.oneof(
              { weight: 3, arbitrary: tie("schema") },
              {
                weight: 3,
                arbitrary: fastCheck.array(tie("schema"), { minLength: 1, maxLength: 2 }),
              },
              {
                weight: 3,
                arbitrary: fastCheck.dictionary(
                  fastCheck.oneof(fastCheck.constantFrom("a", "A", "B"), hostileTexts),
                  tie("schema"),
                  { maxKeys: 2, noNullPrototype: true },
                ),
              },
              hostileJson,
            ),
            { maxKeys: 3, noNullPrototype: true },
          ),
        },
      ),
    })).schema;
    fastCheck.assert(
      fastCheck.property(hostileSchema, (schema) => {
        if (!isJsonObject(schema)) return;
        try {
          canonical(fileWith(schema));
        } catch (error) {
          if (!(error instanceof Failure)) throw error;
          expect(error.diagnostic.file).toBe("cutout.json");
        }
      }),
      { numRuns: 300 },
    );
  });
});
