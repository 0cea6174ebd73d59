/** A property of `object` as code reads it: `value.id`, `value["d-e"]`. */
export function propertyAccess(object: string, name: string): string {
  return isIdentifier(name) ? `${object}.${name}` : `${object}[${JSON.stringify(name)}]`;
}

/** A property's name in an object literal; `__proto__` is computed, since it would set the prototype. */
export function propertyKey(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) ? name : JSON.stringify(name);
}

/** Whether a name needs no quotes. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

/** A JSON value as a TypeScript expression. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(
      ([name, child]) => `${propertyKey(name)}: ${literal(child)}`,
    );
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  // JSON allows two characters that old JavaScript takes for line ends.
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** A JSON value as a TypeScript expression over several lines, as it stands in a constant. */
export function longLiteral(value: unknown, indentation = ""): string {
  const short = literal(value);
  if (short.length <= 80 - indentation.length || typeof value !== "object" || value === null)
    return short;
  const inner = `${indentation}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${longLiteral(item, inner)},`)
    : Object.entries(value).map(
        ([name, child]) => `${inner}${propertyKey(name)}: ${longLiteral(child, inner)},`,
      );
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${lines.join("\n")}\n${indentation}${close}`;
}
