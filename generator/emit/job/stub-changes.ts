import { ts } from "ts-morph";

/** What is different between what fills a service's slot and the stub that writes it, which is the service's own. */
export interface StubChange {
  readonly field: string;
  /** Whether the stub lacks the field, has one that the model has no more, or is about another type. */
  readonly kind: "added" | "removed" | "retyped";
  /** The type before and now, where that is what changed. */
  readonly before?: string;
  readonly now?: string;
}

/** The texts that tell what changed. */
export interface StubTexts {
  readonly stub: string;
  /** What the stub exports. */
  readonly constant: string;
  /** The file with the types of what it writes, as it was and as it is now. */
  readonly typesBefore: string | undefined;
  readonly typesNow: string;
  /** The type that it writes. */
  readonly model: string;
}

/**
 * The fields that appeared, went or changed their type since the stub was written: the first two by what the stub
 * has, the last by what was generated before.
 *
 * @returns nothing where the stub writes its fields in a way that does not name them.
 */
export function stubChanges({
  stub,
  constant,
  typesBefore,
  typesNow,
  model,
}: StubTexts): StubChange[] {
  const mapped = mappedFields(stub, constant);
  const now = fieldTypes(typesNow, model);
  if (mapped === undefined || now === undefined) return [];
  const before = typesBefore === undefined ? undefined : fieldTypes(typesBefore, model);
  const added = [...now.keys()].filter((field) => !mapped.has(field));
  const removed = [...mapped].filter((field) => !now.has(field));
  const retyped = [...now].flatMap(([field, type]): StubChange[] => {
    const typeBefore = before?.get(field);
    const isSame = typeBefore === undefined || typeBefore === type || !mapped.has(field);
    return isSame ? [] : [{ field, kind: "retyped", before: typeBefore, now: type }];
  });
  return [
    ...added.map((field): StubChange => ({ field, kind: "added" })),
    ...removed.map((field): StubChange => ({ field, kind: "removed" })),
    ...retyped,
  ];
}

/** The fields that the stub's object names; undefined where it is no object, or has others spread into it. */
function mappedFields(stub: string, constant: string): ReadonlySet<string> | undefined {
  let object: ts.Expression | undefined;
  for (const statement of statementsOf(stub)) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (ts.isIdentifier(name) && name.text === constant) object = initializer;
  }
  while (object !== undefined && isWrapped(object)) object = object.expression;
  if (object === undefined || !ts.isObjectLiteralExpression(object)) return undefined;
  const names = object.properties.map(({ name }) => nameOf(name));
  return names.includes(undefined) ? undefined : new Set(names.flatMap((name) => name ?? []));
}

function isWrapped(
  node: ts.Expression,
): node is ts.SatisfiesExpression | ts.AsExpression | ts.ParenthesizedExpression {
  return (
    ts.isSatisfiesExpression(node) || ts.isAsExpression(node) || ts.isParenthesizedExpression(node)
  );
}

/** The fields of an interface with their types, `?` before those of fields that may be missing. */
function fieldTypes(text: string, model: string): ReadonlyMap<string, string> | undefined {
  const declaration = statementsOf(text).find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === model,
  );
  if (declaration === undefined || !ts.isInterfaceDeclaration(declaration)) return undefined;
  const fields = new Map<string, string>();
  for (const member of declaration.members) {
    const name = nameOf(member.name);
    if (!ts.isPropertySignature(member) || name === undefined) continue;
    const type =
      member.type === undefined ? "unknown" : text.slice(member.type.pos, member.type.end);
    const mayBeMissing = member.questionToken === undefined ? "" : "?";
    fields.set(name, mayBeMissing + type.replaceAll(/\s+/g, " ").trim());
  }
  return fields;
}

function nameOf(name: ts.PropertyName | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (ts.isComputedPropertyName(name))
    return ts.isStringLiteral(name.expression) ? name.expression.text : undefined;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)
    ? name.text
    : undefined;
}

function statementsOf(text: string): readonly ts.Statement[] {
  return [...ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest).statements];
}
