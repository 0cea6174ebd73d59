import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compile } from "json-schema-to-typescript";
import openapiTypes, { astToString } from "openapi-typescript";
import { isJsonObject, type Json } from "../../generator/schema/schema.js";
import { compilerErrors } from "../soundness/compiler-errors.js";
import type { SoundnessCase } from "../soundness/judge.js";
import { propertiesNamedIn, valuesModule } from "../soundness/value-types.js";

/** A tool that makes types from a schema, called as its documentation says. */
export interface Peer {
  readonly name: string;
  /** Makes a module from a schema. */
  readonly typesOf: (schema: Json) => Promise<string>;
  /** The root's type in a module that is imported as `types`. */
  readonly root: string;
}

export const peers: readonly Peer[] = [
  { name: "json-schema-to-typescript", typesOf: compiledTypes, root: "types.Root" },
  {
    name: "openapi-typescript",
    typesOf: componentTypes,
    root: 'types.components["schemas"]["Root"]',
  },
];

/** What was found for one case. */
export interface PeerVerdict {
  /** Why there are no types that compile. */
  readonly failed?: string;
  /** Whether each value is assignable to the root's type. */
  readonly assignable: readonly boolean[];
}

/** Has a peer make types of each case's schema, and the compiler judge its values as it judges ours. */
export async function judgePeer(
  peer: Peer,
  cases: readonly SoundnessCase[],
): Promise<readonly PeerVerdict[]> {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-peer-"));
  try {
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    const failures: (string | undefined)[] = [];
    for (const [index, one] of cases.entries()) {
      failures.push(await writeCase(peer, one, join(folder, `Case${index}`)));
    }
    const errors = compilerErrors(folder);
    return cases.map(({ instances }, index): PeerVerdict => {
      const [ownError] = errors.get(`Case${index}.types.ts`)?.values() ?? [];
      const rejected = errors.get(`Case${index}.values.ts`) ?? new Map<number, string>();
      const failed = failures[index] ?? ownError ?? rejected.get(1);
      if (failed !== undefined) return { failed, assignable: [] };
      return { assignable: instances.map((_, place) => !rejected.has(place + 2)) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the types and the values of one case; why there are no types, where there are none. */
async function writeCase(
  { typesOf, root }: Peer,
  { validation = true, instances }: SoundnessCase,
  path: string,
): Promise<string | undefined> {
  try {
    writeFileSync(`${path}.types.ts`, await typesOf(validation));
  } catch (error) {
    return String(error);
  }
  const name = path.slice(path.lastIndexOf("/") + 1);
  const importRoot = `import type * as types from "./${name}.types.js"; type Root = ${root};`;
  const values = valuesModule(importRoot, instances, propertiesNamedIn(validation));
  writeFileSync(`${path}.values.ts`, values);
  return undefined;
}

/** json-schema-to-typescript's types, with its own options. The root is what it names first. */
function compiledTypes(schema: Json): Promise<string> {
  let isNamed = false;
  // Safe: a schema is an object or, which its types leave out, a boolean. It is a copy, since it is changed.
  return compile(structuredClone(schema) as object, "Root", {
    customName: () => {
      if (isNamed) return undefined;
      isNamed = true;
      return "Root";
    },
    // Nothing is fetched; what another host would give is not known here.
    $refOptions: { resolve: { http: false } },
  });
}

/**
 * openapi-typescript's types of a document whose components are the schema and its definitions, as
 * whoever puts a schema into an OpenAPI document does it.
 */
async function componentTypes(schema: Json): Promise<string> {
  const { $defs, ...root } = isJsonObject(schema) ? schema : {};
  const schemas = { ...Object($defs), Root: isJsonObject(schema) ? root : schema };
  const document = {
    openapi: "3.1.0",
    info: { title: "One schema", version: "1" },
    paths: {},
    components: { schemas },
  };
  // Safe: an OpenAPI document but for the schemas, which may be what the tool does not know.
  const types = await openapiTypes(
    withMovedReferences(document) as Parameters<typeof openapiTypes>[0],
    { silent: true },
  );
  return astToString(types);
}

/** The document with the schema's references to itself as they are where it is a component. */
function withMovedReferences(document: object): object {
  const text = JSON.stringify(document, (name, value: unknown) =>
    name === "$ref" && typeof value === "string" && /^#(?:\/|$)/.test(value)
      ? value.replace(/^#(?:\/\$defs(?=\/))?/, (start) =>
          start === "#" ? "#/components/schemas/Root" : "#/components/schemas",
        )
      : value,
  );
  // Safe: an object still.
  return JSON.parse(text) as object;
}
