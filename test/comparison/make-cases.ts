import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pascalCase } from "../../generator/canonical/names.js";
import { isJsonObject, type Json } from "../../generator/schema/schema.js";
import { jsonText } from "../soundness/json-text.js";
import { drawFrom } from "../soundness/pydantic-values.js";
import { randomModels } from "../soundness/random-models.js";
import type { Case, CaseSet } from "./cases.js";
import { withJunk } from "./junk.js";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const shared = join(repository, "../shared");
const modes = ["validation", "serialization"] as const;

/** Writes all cases into a folder: first the examples, then what other people wrote, then random models. */
export function makeCases(
  folder: string,
  { count, seed }: { readonly count: number; readonly seed: number },
): void {
  rmSync(folder, { recursive: true, force: true });
  const sources = {
    examples: exampleCases(folder),
    openapi: openApiCases(folder),
    suite: suiteCases(folder),
    random: randomCases(folder, count, seed),
  };
  const made = Object.entries(sources).map(([name, { length }]) => `${name}: ${length}`);
  const set: CaseSet = {
    made: `${made.join(", ")}; seed ${seed}`,
    cases: Object.values(sources).flat(),
  };
  writeText(folder, "cases.json", JSON.stringify(set));
}

function exampleCases(folder: string): readonly Case[] {
  const examples = join(repository, "schemas/examples");
  return readdirSync(examples).flatMap((name) => {
    const own = join(examples, name);
    const model = statSync(own).isDirectory()
      ? readdirSync(own).find((file) => file.endsWith(".validation.json"))
      : undefined;
    if (model === undefined) return [];
    const [validation = null, serialization = null] = modes.map((mode) =>
      parsed(join(own, model.replace("validation", mode))),
    );
    return [written(folder, "examples", name, { validation, serialization })];
  });
}

/** The models of real applications' documents. */
function openApiCases(folder: string): readonly Case[] {
  return filesIn(join(shared, "openapi")).flatMap((path) => {
    const document = parsed(path);
    const copy = `openapi/${basename(path)}`;
    writeText(folder, copy, readFileSync(path, "utf8"));
    return modelNamesIn(document).map((model, index) => ({
      name: serviceName(basename(path, ".json"), index, model),
      parameters: `${copy}#${model}`,
    }));
  });
}

function modelNamesIn(document: Json): readonly string[] {
  const components = isJsonObject(document) ? document["components"] : undefined;
  const schemas = isJsonObject(components) ? components["schemas"] : undefined;
  return isJsonObject(schemas) ? Object.keys(schemas) : [];
}

/** The schemas of the official test suite. */
function suiteCases(folder: string): readonly Case[] {
  return filesIn(join(shared, "json-schema-test-suite/draft2020-12")).flatMap((path) => {
    // Safe: the suite's own format.
    const groups = parsed(path) as readonly {
      readonly schema: Json;
      readonly description: string;
    }[];
    return groups.map(({ schema, description }, index) => {
      const name = serviceName(`suite-${basename(path, ".json")}`, index, description);
      return written(folder, "suite", name, { validation: schema });
    });
  });
}

function randomCases(folder: string, count: number, seed: number): readonly Case[] {
  return randomModels(count, seed, "all").map((model, index) => {
    const name = `random-${String(index).padStart(5, "0")}`;
    const { validation, serialization } = model.case;
    const draw = drawFrom(seed + index);
    const own = (schema: Json | undefined): Json | undefined =>
      schema === undefined || index % 10 !== 9 ? schema : withJunk(schema, draw);
    return written(folder, "random", name, {
      validation: own(validation),
      serialization: own(serialization),
    });
  });
}

/** A case of one schema, or of one for each mode, which are written. */
function written(
  folder: string,
  source: string,
  name: string,
  schemas: { readonly validation?: Json | undefined; readonly serialization?: Json | undefined },
): Case {
  const paths = modes.map((mode) => {
    const schema = schemas[mode];
    if (schema === undefined) return undefined;
    const path = `${source}/${name}.${mode}.json`;
    // Random models are named for the service that they are to clash with.
    const own = pascalCase(name);
    writeText(folder, path, jsonText(schema).replaceAll(/\bService(?=Job|Parameters)/g, own));
    return path;
  });
  const [validation, serialization] = paths;
  return validation !== undefined && serialization !== undefined
    ? { name, parameters: { validation, serialization } }
    : { name, parameters: validation ?? serialization ?? "" };
}

function serviceName(source: string, index: number, what: string): string {
  const words = what.replaceAll(/[^A-Za-z0-9]+/g, "-");
  return `${source}-${index}-${words}`.slice(0, 60).replace(/-$/, "");
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .sort()
    .map((path) => join(folder, path));
}

function parsed(path: string): Json {
  // Safe: what JSON.parse gives is JSON.
  return JSON.parse(readFileSync(path, "utf8")) as Json;
}

function writeText(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
