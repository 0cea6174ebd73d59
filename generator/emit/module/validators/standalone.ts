import { _, type Code, nil, type ValueScopeName } from "ajv/dist/compile/codegen/index.js";
import type Ajv from "ajv/dist/core.js";
import type { SourceCode } from "ajv/dist/types/index.js";

/**
 * The code of several validators, each with what it needs that none before it does. AJV has a function for that too
 * (`ajv/dist/standalone`), which copies all of the code for each further validator: thousands take minutes, and more
 * arguments of one call than the stack has room for.
 *
 * @param sources - AJV's code for schemas that refer to no schemas but each other.
 */
export function standaloneCode(
  ajv: InstanceType<typeof Ajv.default>,
  sources: readonly SourceCode[],
): readonly string[] {
  const used = {};
  return sources.map((source) => {
    const needed = ajv.scope.scopeCode(source.scopeValues, used, otherCode);
    const { validateName, validateCode, evaluated } = source;
    const noted = evaluated === undefined ? nil : _`${validateName}.evaluated = ${evaluated};\n`;
    return `${needed}\n${validateCode}${noted}`;
  });
}

/** What has no code of its own: the other validators, which are among the sources, and objects that hold one. */
function otherCode(name: ValueScopeName): Code | undefined {
  if (name.prefix === "validate") return nil;
  const held: unknown = name.value?.ref;
  if (typeof held !== "object" || held === null || !("validateName" in held)) return undefined;
  // Safe: AJV's own environment of a schema, whose validator has a name once it is compiled.
  return _`const ${name} = {validate: ${held.validateName as ValueScopeName}};`;
}
