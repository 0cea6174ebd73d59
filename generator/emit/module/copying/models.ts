import { hasConversion } from "../../../canonical/conversions.js";
import { type CanonicalModule, readDocument } from "../../../canonical/module.js";
import { referencedName, referencedNames } from "../../../canonical/references.js";
import { isScalar, needsTrial } from "../../../canonical/union-members.js";
import type { Schema } from "../../../schema/schema.js";
import { forEachSchema } from "../../../schema/traverse.js";
import type { Direction } from "./direction.js";

/** The models whose values are copied by a function of their own; values of the others are taken as they are. */
export function copiedModels(module: CanonicalModule, direction: Direction): ReadonlySet<string> {
  const definitions = readDocument(module).$defs ?? {};
  const read = readModels(module, definitions);
  const found =
    direction.verb === "read" ? modelsToRead(module, read, definitions) : new Set<string>();
  for (const [name, schema] of read) if (hasConversion(schema)) found.add(name);
  const follow = (name: string, schema: Schema): void => {
    const isFollowed = direction.verb === "write" || !isObjectModel(schema);
    if (isFollowed && [...referencedNames(schema)].some((other) => found.has(other)))
      found.add(name);
    // One of them can only be told by trying the others, too.
    if (direction.verb === "write")
      for (const group of triedMembers(schema, definitions))
        if (group.some((other) => found.has(other))) for (const other of group) found.add(other);
  };
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [name, schema] of read) follow(name, schema);
  }
  return found;
}

/** What is read is copied field by field, wherever it is more than a scalar. */
function modelsToRead(
  { roots }: CanonicalModule,
  read: ReadonlyMap<string, Schema>,
  definitions: Definitions,
): Set<string> {
  // The roots always have a function, since whoever uses the module calls it.
  const found = new Set<string>(roots.filter((name) => read.has(name)));
  for (const [name, schema] of read) {
    for (const tried of triedMembers(schema, definitions).flat()) found.add(tried);
    if (isObjectModel(schema)) found.add(name);
  }
  return found;
}

type Definitions = NonNullable<Schema["$defs"]>;

/** The models that a value which is read may have in it; the others are only written. */
function readModels(
  { roots }: CanonicalModule,
  definitions: Definitions,
): ReadonlyMap<string, Schema> {
  const found = new Map<string, Schema>();
  const queue = [...roots];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const schema = definitions[name];
    if (schema === undefined || found.has(name)) continue;
    found.set(name, schema);
    queue.push(...referencedNames(schema));
  }
  return found;
}

/**
 * The models that are tried out as members of plain unions, by union; a scalar one is recognised by being none of
 * them.
 */
function triedMembers(schema: Schema, definitions: Definitions): readonly string[][] {
  const unions: string[][] = [];
  forEachSchema(schema, ({ anyOf = [] }) => {
    if (!needsTrial(anyOf, definitions)) return;
    unions.push(
      anyOf.flatMap((member) =>
        member.$ref !== undefined && !isScalar(member, definitions)
          ? [referencedName(member.$ref)]
          : [],
      ),
    );
  });
  return unions;
}

/** Whether every value of a model is an object with properties, which a reader can copy one by one. */
export function isObjectModel(schema: Schema | undefined): boolean {
  return schema?.type === "object" && schema.properties !== undefined;
}
