import { diagnostic } from "../diagnostics/diagnostic.js";
import { annotationsOf, constraintsOf } from "../schema/annotations.js";
import { childPointer } from "../schema/json-pointer.js";
import { typesOf } from "../schema/json-types.js";
import { referencedNames } from "../schema/reference-names.js";
import { type Json, type Schema, without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import { type Acceptance, acceptanceIn } from "./acceptance.js";
import type { Pass, PassContext } from "./pass.js";

/**
 * Widens each schema that rejects its own default. Pydantic does not validate defaults, and with a custom
 * serializer describes what the serializer returns, so the default is on the wire all the same. A schema of what is only
 * sent stays: where the default is meant, nothing is sent.
 */
export const defaults: Pass = {
  name: "defaults",
  repairs:
    "`type: integer` with `default: null`, and every other default that its own schema rejects",
  apply(document, context) {
    if (context.isOnlySent === true) return document;
    let result = document;
    let accepts = acceptanceIn(document);
    const widen = (schema: Schema, place: string, only?: DefaultKind): Schema =>
      mapSchemas(
        schema,
        (child, pointer) =>
          only !== undefined && kindOf(child.default) !== only
            ? child
            : widened(child, pointer, accepts, context),
        place,
      );
    // Scalars first, which models that mention themselves may have in their defaults. Then a model after those
    // that it mentions: what they accept by then is what its defaults may have in them.
    for (const kind of ["scalar", "structure"] as const) {
      for (const name of inwardsFirst(document.$defs ?? {})) {
        const before = result.$defs?.[name];
        const after = before && widen(before, childPointer("/$defs", name), kind);
        if (after === before || after === undefined) continue;
        result = { ...result, $defs: { ...result.$defs, [name]: after } };
        accepts = acceptanceIn(result);
      }
    }
    const { $defs, ...own } = result;
    const root = widen(own, "");
    if (root === own) return result;
    return $defs === undefined ? root : { ...root, $defs };
  },
};

type DefaultKind = "scalar" | "structure";

function kindOf(value: Json | undefined): DefaultKind {
  return typeof value === "object" && value !== null ? "structure" : "scalar";
}

/** The names of definitions, each after those that it refers to (as far as they do not refer back). */
function inwardsFirst(definitions: NonNullable<Schema["$defs"]>): readonly string[] {
  const ordered = new Set<string>();
  const visited = new Set<string>();
  const visit = (name: string): void => {
    const schema = definitions[name];
    if (schema === undefined || visited.has(name)) return;
    visited.add(name);
    for (const other of referencedNames(schema)) visit(other);
    ordered.add(name);
  };
  for (const name of Object.keys(definitions)) visit(name);
  return [...ordered];
}

function widened(
  schema: Schema,
  pointer: string,
  accepts: Acceptance,
  { report }: PassContext,
): Schema {
  const value = schema.default;
  if (value === undefined || accepts(without(schema, "default"), value)) return schema;
  // JSON has no number that is not finite, so the schema has no way to accept one that its bounds exclude.
  const isJson = typeof value !== "number" || Number.isFinite(value);
  report(
    diagnostic("default-not-accepted", { value }, { pointer: childPointer(pointer, "default") }),
  );
  if (!isJson) return schema;
  const constraints = constraintsOf(schema);
  const merged = alsoAccepting(constraints, value);
  // Something else beside the type or the values may exclude it still.
  const widest = accepts(merged, value) ? merged : { anyOf: [constraints, only(value)] };
  return { ...widest, ...annotationsOf(schema) };
}

/** The schema of what `schema` accepts, and `value`. */
function alsoAccepting(schema: Schema, value: Json): Schema {
  const types = typesOf(schema);
  if (value === null && types !== undefined) return { ...schema, type: [...types, "null"] };
  if (schema.enum !== undefined) return { ...schema, enum: [...schema.enum, value] };
  const other = only(value);
  if (schema.anyOf !== undefined && Object.keys(schema).length === 1) {
    return { anyOf: [...schema.anyOf, other] };
  }
  return { anyOf: [schema, other] };
}

function only(value: Json): Schema {
  return value === null ? { type: "null" } : { const: value };
}
