import { type CanonicalModule, readDocument } from "../../canonical/module.js";
import { referencedName, referencedNames } from "../../canonical/references.js";
import { forEachSchema } from "../../canonical/traverse.js";
import { isScalar, needsTrial } from "../../canonical/union-members.js";
import type { Schema } from "../../schema.js";

/** The models whose values are more than scalars somewhere, so that they are copied field by field. */
export function modelsWithReader(module: CanonicalModule): ReadonlySet<string> {
  const definitions = readDocument(module).$defs ?? {};
  const read = readModels(module, definitions);
  // The roots always have one, since whoever uses the module calls it.
  const found = new Set<string>(module.roots.filter((name) => read.has(name)));
  const aliases: (readonly [string, ReadonlySet<string>])[] = [];
  for (const [name, schema] of read) {
    for (const tried of triedMembers(schema, definitions)) found.add(tried);
    if (isObjectModel(schema)) found.add(name);
    else aliases.push([name, referencedNames(schema)]);
  }
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [name, mentioned] of aliases) {
      if ([...mentioned].some((other) => found.has(other))) found.add(name);
    }
  }
  return found;
}

/** The models that a value which is read may have in it; the others are only written. */
function readModels(
  { roots }: CanonicalModule,
  definitions: NonNullable<Schema["$defs"]>,
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

/** The models that are tried out as members of plain unions; a scalar one is recognised by being none of them. */
function triedMembers(
  schema: Schema | undefined,
  definitions: NonNullable<Schema["$defs"]>,
): string[] {
  const names: string[] = [];
  forEachSchema(schema ?? {}, ({ anyOf = [] }) => {
    if (!needsTrial(anyOf, definitions)) return;
    for (const member of anyOf) {
      if (member.$ref !== undefined && !isScalar(member, definitions))
        names.push(referencedName(member.$ref));
    }
  });
  return names;
}

/** Whether every value of a model is an object with properties, which a reader can copy one by one. */
export function isObjectModel(schema: Schema | undefined): boolean {
  return schema?.type === "object" && schema.properties !== undefined;
}
