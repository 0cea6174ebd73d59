/** A value as JSON in the layout that Biome leaves as it is: what fits in a line stands in one. */
export function jsonText(value, indentation = "", before = 0, after = 0) {
  const line = oneLine(value);
  if (typeof value !== "object" || value === null) return line;
  if (indentation !== "" && indentation.length + before + line.length + after <= 100) return line;
  const isList = Array.isArray(value);
  const inner = `${indentation}  `;
  const entries = Object.entries(value);
  const lines = entries.map(([name, child], index) => {
    const key = isList ? "" : `${JSON.stringify(name)}: `;
    const comma = index < entries.length - 1 ? "," : "";
    return `${inner}${key}${jsonText(child, inner, key.length, comma.length)}${comma}`;
  });
  const [open, close] = isList ? "[]" : "{}";
  return `${open}\n${lines.join("\n")}\n${indentation}${close}`;
}

function oneLine(value) {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([name, child]) => `${JSON.stringify(name)}: ${oneLine(child)}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}
