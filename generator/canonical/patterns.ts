import { catastrophicBacktracking } from "#redos-detection";
import { translatePattern } from "#regex-translation";
import { diagnostic } from "../diagnostics/diagnostic.js";
import { childPointer } from "../schema/json-pointer.js";
import { type Schema, without } from "../schema/schema.js";
import { mapSchemas } from "../schema/traverse.js";
import type { Pass, PassContext } from "./pass.js";
import { remembered } from "./remembered.js";

/**
 * Translates patterns from Rust's and Python's syntax to JavaScript's. What cannot be translated stays as
 * documentation, under `sourcePattern`, and is not checked.
 */
export const patterns: Pass = {
  name: "patterns",
  repairs: "`pattern` in Rust or Python syntax: `(?P<n>…)`, `\\A`, `\\z`, `(?i)`",
  apply: (document, context) =>
    mapSchemas(document, (schema, pointer) =>
      withKeyPatterns(withPattern(schema, pointer, context), pointer, context),
    ),
};

function withPattern(schema: Schema, pointer: string, context: PassContext): Schema {
  if (schema.pattern === undefined) return schema;
  const source = translated(schema.pattern, childPointer(pointer, "pattern"), context);
  if (source === schema.pattern) return schema;
  const rest = { ...without(schema, "pattern"), sourcePattern: schema.pattern };
  return source === undefined ? rest : { ...rest, pattern: source };
}

/** The keys of `patternProperties` are patterns too; one that cannot be checked allows any key. */
function withKeyPatterns(schema: Schema, pointer: string, context: PassContext): Schema {
  if (schema.patternProperties === undefined) return schema;
  const entries = Object.entries(schema.patternProperties).map(
    ([pattern, value]) =>
      [
        translated(pattern, childPointer(pointer, "patternProperties", pattern), context),
        value,
      ] as const,
  );
  const checked = new Map<string, Schema>();
  for (const [source, value] of entries) {
    if (source === undefined) continue;
    // Two patterns may be one in JavaScript.
    const other = checked.get(source);
    checked.set(source, other === undefined ? value : { allOf: [other, value] });
  }
  const unchecked = entries.some(([source]) => source === undefined);
  const rest = unchecked ? without(schema, "patternProperties", "additionalProperties") : schema;
  return checked.size === 0 ? rest : { ...rest, patternProperties: Object.fromEntries(checked) };
}

function translated(pattern: string, pointer: string, { report }: PassContext): string | undefined {
  const { result, danger } = examined(pattern);
  if ("reason" in result) {
    report(diagnostic("pattern-not-checked", { pattern, reason: result.reason }, { pointer }));
    return undefined;
  }
  if (danger !== undefined) {
    report(diagnostic("pattern-slow", { pattern, danger }, { pointer }));
  }
  return result.source;
}

/** The translation, and what makes it slow. */
const examined = remembered((pattern) => {
  const result = translatePattern(pattern);
  const danger = "reason" in result ? undefined : catastrophicBacktracking(result.source);
  return { result, danger };
});
