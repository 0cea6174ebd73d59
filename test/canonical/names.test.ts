import fastCheck from "fast-check";
import { ts } from "ts-morph";
import { describe, expect, it, test } from "vitest";
import { camelCase, names, pascalCase } from "../../generator/canonical/names.js";
import { references } from "../../generator/canonical/references.js";
import { root } from "../../generator/canonical/root.js";
import { allOutputs } from "../../generator/emit/job/outputs.js";
import { reservedNames } from "../../generator/emit/reserved-names.js";
import type { Schema } from "../../generator/schema/schema.js";
import { applied, quietly } from "./applied-pass.js";
import { documents, hostileTexts } from "./arbitraries.js";
import { example, recorded, recordedPaths } from "./recorded-schemas.js";
import { isDoneAtOnce, keepsMeaning } from "./verdicts.js";

/** The names that the definitions of these keys (and titles) get, by key. */
function namesOf(
  keys: readonly (string | readonly [key: string, title: string])[],
  reserved: readonly string[] = [],
): { readonly [key: string]: string } {
  const definitions = keys.map((entry): [string, Schema] => {
    const [key, title] = typeof entry === "string" ? [entry, undefined] : entry;
    return [key, { description: key, ...(title === undefined ? {} : { title }) }];
  });
  const { after } = applied(
    names,
    { $defs: Object.fromEntries(definitions) },
    { reservedNames: new Set(reserved) },
  );
  return Object.fromEntries(
    Object.entries(after.$defs ?? {}).map(([name, { description = "" }]) => [description, name]),
  );
}

/** The words of the language itself. */
const keywords: readonly string[] = Object.entries(ts.SyntaxKind).flatMap(([name, kind]) =>
  name.endsWith("Keyword") && typeof kind === "number" ? (ts.tokenToString(kind) ?? []) : [],
);

describe("a model's name", () => {
  it.each<[string, string, string?]>([
    ["CircleStencil", "CircleStencil"],
    ["_Private", "_Private"],
    ["cutout", "cutout"],
    ["Model-Input", "Model"],
    ["Model-Output", "Model"],
    ["pkg__mod__Model-Input__1", "Model"],
    ["Model__2", "Model"],
    ["Foo_int_", "FooInt"],
    ["Foo_int_", "FooInt", "Foo[int]"],
    ["Bounded_Measurement_Decimal__", "BoundedMeasurementDecimal", "Bounded[Measurement[Decimal]]"],
    ["Job[CutoutParameters]", "JobCutoutParameters", "Job[CutoutParameters]"],
    ["a_items", "a_items"],
    ["Model", "Model", "A title for people"],
    ["Größe", "Größe"],
    ["m²", "M"],
    ["½", "Model"],
    ["2MASS", "Model2MASS"],
    ["class", "Class"],
    ["string", "String"],
    ["__proto__", "Proto"],
    ["", "Model"],
    ["...", "Model"],
  ])("of the key %j is %s", (key, name, title) => {
    expect(namesOf([title === undefined ? key : [key, title]])).toEqual({ [key]: name });
  });

  it("is told from another's by the module path, for both of them", () => {
    expect(namesOf(["app__red__Model", "app__blue__Model", "Other"])).toEqual({
      app__red__Model: "RedModel",
      app__blue__Model: "BlueModel",
      Other: "Other",
    });
  });

  it("is told from another's by as much of the path as it needs", () => {
    expect(namesOf(["a__x__Model", "b__x__Model", "b__y__Model"])).toEqual({
      a__x__Model: "AXModel",
      b__x__Model: "BXModel",
      b__y__Model: "YModel",
    });
  });

  it("is told from another's by a number where nothing else is left", () => {
    expect(namesOf(["Model-Input", "Model-Output", "Model2"])).toEqual({
      "Model-Input": "Model",
      "Model-Output": "Model3",
      Model2: "Model2",
    });
  });

  it("has the suffix Model where the module has it for something else", () => {
    expect(namesOf(["Error", "Point"], ["Error", "Job"])).toEqual({
      Error: "ErrorModel",
      Point: "Point",
    });
    expect(namesOf(["Point", "readPoint", "readOther"])).toEqual({
      Point: "Point",
      readPoint: "readPointModel",
      readOther: "readOther",
    });
    expect(namesOf(["Error", "ErrorModel"], ["Error"])).toEqual({
      Error: "ErrorModel2",
      ErrorModel: "ErrorModel",
    });
  });

  it.each(keywords)("is one that TypeScript takes: %s", (keyword) => {
    const { [keyword]: name = "" } = namesOf([keyword], ["Readonly"]);
    const text = [
      `export interface ${name} { readonly self: ${name}; list: readonly ${name}[] | null; }`,
      `export type Alias = ${name};`,
      `import { type ${name} as A } from "./a.js";`,
      `export { type ${name} } from "./a.js";`,
    ].join("\n");
    const { diagnostics = [] } = ts.transpileModule(text, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
      reportDiagnostics: true,
    });
    expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
  });

  it("is nobody else's then either", () => {
    const keys = ["CutoutError", "Error", "Error2"];
    const chosen = namesOf(keys, ["Error", "Error2", "CutoutError2"]);
    expect(new Set(Object.values(chosen)).size).toBe(3);
    expect(chosen["CutoutError"]).toBe("CutoutError");
  });
});

describe("for any keys and titles", () => {
  const reserved = [...reservedNames(allOutputs, ["Job", "ExecutionPhase"])];
  const keysAndTitles = fastCheck.uniqueArray(
    fastCheck.tuple(
      fastCheck.oneof(hostileTexts, fastCheck.constantFrom(...reserved)),
      hostileTexts,
    ),
    { selector: ([key]) => key, maxLength: 12 },
  );

  it("names are legal, nobody else's, and not reserved", () => {
    fastCheck.assert(
      fastCheck.property(keysAndTitles, (entries) => {
        const chosen = Object.values(namesOf(entries, reserved));
        expect(chosen.length).toBe(entries.length);
        expect(new Set(chosen).size).toBe(entries.length);
        for (const name of chosen) {
          expect(name).toMatch(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u);
          expect(reserved).not.toContain(name);
          // A declaration of that name is one.
          expect(() => new Function(`"use strict"; let ${name};`)).not.toThrow();
        }
      }),
    );
  });

  it("the order of keys does not matter", () => {
    fastCheck.assert(
      fastCheck.property(keysAndTitles, (entries) => {
        expect(namesOf(entries.toReversed(), reserved)).toEqual(namesOf(entries, reserved));
      }),
    );
  });

  it("a model that is added changes no other's name, unless it has that name itself", () => {
    fastCheck.assert(
      fastCheck.property(keysAndTitles, (entries) => {
        const before = namesOf(entries, reserved);
        const after = namesOf([...entries, "some__new__ModelOfTheNextRelease"], reserved);
        expect(after).toMatchObject(before);
      }),
    );
  });
});

describe("documents", () => {
  it("have every $ref changed with the definition", () => {
    const before: Schema = {
      $ref: "#/$defs/Bounded[int]",
      $defs: {
        "Bounded[int]": {
          title: "Bounded[int]",
          properties: { next: { anyOf: [{ $ref: "#/$defs/Bounded[int]" }, { type: "null" }] } },
        },
      },
    };
    expect(quietly(names, before)).toEqual({
      $ref: "#/$defs/BoundedInt",
      $defs: {
        BoundedInt: {
          title: "Bounded[int]",
          properties: { next: { anyOf: [{ $ref: "#/$defs/BoundedInt" }, { type: "null" }] } },
        },
      },
    });
  });

  it.each(recordedPaths)("%s keeps its models, and no $ref is lost", (path) => {
    const before = quietly(root, recorded(path));
    const after = quietly(names, before);
    expect(Object.keys(after.$defs ?? {}).length).toBe(Object.keys(before.$defs ?? {}).length);
    expect(quietly(references, after)).toEqual(after);
    expect(quietly(names, after)).toEqual(after);
  });

  it("the spectral extraction's generic models have names for people", () => {
    const { $defs } = quietly(names, quietly(root, example("spectral-extraction")));
    expect(Object.keys($defs ?? {})).toEqual(
      expect.arrayContaining([
        ...["BoundedMeasurementDecimal", "BoundedDatetime", "BoundedTime", "MeasurementFloat"],
        ...["SpectralExtractionParameters", "AllOf", "FilterExpression"],
      ]),
    );
  });

  it("keep their meaning, for any schemas", () => {
    keepsMeaning(names, documents);
    isDoneAtOnce(names, documents);
  });
});

test.each([
  ["vo-cutouts", "VoCutouts", "voCutouts"],
  ["Pair[int]", "PairInt", "pairInt"],
  ["UWSJob", "UWSJob", "uwsJob"],
  ["URL", "URL", "url"],
  ["run_id", "RunId", "runId"],
  ["x", "X", "x"],
  ["3d", "Model3d", "model3d"],
  ["", "Model", "model"],
  ["e\u0301tude", "Étude", "étude"],
])("%j in Pascal case is %s, in camel case %s", (text, pascal, camel) => {
  expect(pascalCase(text)).toBe(pascal);
  expect(camelCase(text)).toBe(camel);
});

test("any text in Pascal case is an identifier, and stays as it is then", () => {
  fastCheck.assert(
    fastCheck.property(hostileTexts, (text) => {
      expect(pascalCase(text)).toMatch(/^\p{ID_Start}\p{ID_Continue}*$/u);
      expect(pascalCase(pascalCase(text))).toBe(pascalCase(text));
      expect(camelCase(text)).toMatch(/^\p{ID_Start}\p{ID_Continue}*$/u);
    }),
  );
});
