import { isJsonObject, type Json } from "../../generator/schema/schema.js";

/**
 * A module in which the compiler judges each value against the type `Root`: the verdict on the value at
 * `index` is in line `index + 2`.
 *
 * @param importRoot - the statement that imports `Root`.
 * @param properties - the names of properties that the type may know, as `propertiesNamedIn` gives them.
 */
export function valuesModule(
  importRoot: string,
  values: readonly Json[],
  properties: readonly string[],
): string {
  const lines = values.map(
    (value, index) =>
      `declare const value${index}: ${typeOfValue(value, properties)}; accept<Root>(value${index});`,
  );
  return [`${importRoot} declare function accept<T>(value: T): void;`, ...lines, ""].join("\n");
}

/**
 * The type of exactly one JSON value. A value of a declared type is no fresh literal, so properties that
 * the target does not name do not count against it. What the value does not have is said too: TypeScript
 * suspects a slip where a value has none of the properties of a type that are all optional ("weak type
 * detection"), though it is one of the type's values, unless it says that they are absent.
 */
export function typeOfValue(value: Json, properties: readonly string[]): string {
  if (Array.isArray(value)) {
    return `[${value.map((item: Json) => typeOfValue(item, properties)).join(", ")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const present = Object.entries(value).map(
      ([name, child]) => `${JSON.stringify(name)}: ${typeOfValue(child, properties)}`,
    );
    const absent = properties
      .filter((name) => !Object.hasOwn(value, name))
      .map((name) => `${JSON.stringify(name)}?: never`);
    return `{ ${[...present, ...absent].join("; ")} }`;
  }
  // A number that is no literal of TypeScript's (such as 1e+400) cannot come from JSON.
  return JSON.stringify(value);
}

/** The names of all properties that are declared anywhere in the schemas, and the values that keys may be. */
export function propertiesNamedIn(...schemas: readonly (Json | undefined)[]): readonly string[] {
  const names = new Set<string>();
  const visit = (schema: unknown): void => {
    if (Array.isArray(schema)) schema.forEach(visit);
    if (!isJsonObject(schema)) return;
    const { properties } = schema;
    if (isJsonObject(properties)) for (const name of Object.keys(properties)) names.add(name);
    if (Array.isArray(schema["enum"])) for (const value of schema["enum"]) names.add(String(value));
    if (typeof schema["const"] === "string") names.add(schema["const"]);
    Object.values(schema).forEach(visit);
  };
  schemas.forEach(visit);
  return [...names];
}
