import type { Language, Token } from "./tokens.js";

/** A value's text in pieces; those of a line that the value before parsing did not have are `filled`. */
export interface PrintedToken extends Token {
  readonly filled?: true;
}

/**
 * A value as JSON, or as TypeScript writes it.
 *
 * @param original - what it was made from; undefined where there is nothing to compare with.
 */
export function printedValue(
  value: unknown,
  language: Language,
  original?: unknown,
): readonly PrintedToken[] {
  const printed: PrintedToken[] = [];
  const print = printer(language, printed);
  print(value, original, original === undefined ? undefined : false, "");
  return printed;
}

type Print = (
  value: unknown,
  original: unknown,
  isFilled: boolean | undefined,
  indent: string,
) => void;

function printer(language: Language, printed: PrintedToken[]): Print {
  const isJson = language === "json";
  const add = (kind: Token["kind"], text: string, isFilled: boolean | undefined): void => {
    printed.push({ kind, text, ...(isFilled === true ? { filled: true } : {}) });
  };
  const print: Print = (value, original, isFilled, indent) => {
    if (Array.isArray(value)) {
      const items: readonly unknown[] = value;
      if (items.every((item) => typeof item !== "object" || item === null) && items.length < 5) {
        add("plain", "[", isFilled);
        items.forEach((item, index) => {
          if (index > 0) add("plain", ", ", isFilled);
          print(item, item, isFilled, indent);
        });
        add("plain", "]", isFilled);
        return;
      }
      const originals: readonly unknown[] = Array.isArray(original) ? original : [];
      add("plain", "[\n", isFilled);
      items.forEach((item, index) => {
        add("plain", `${indent}  `, isFilled);
        print(item, originals[index], isFilled, `${indent}  `);
        add("plain", isJson && index === items.length - 1 ? "\n" : ",\n", isFilled);
      });
      add("plain", `${indent}]`, isFilled);
      return;
    }
    if (isPlainObject(value)) {
      const entries = Object.entries(value).filter(([, child]) => child !== undefined);
      if (entries.length === 0) {
        add("plain", "{}", isFilled);
        return;
      }
      add("plain", "{\n", isFilled);
      entries.forEach(([key, child], index) => {
        const had = isPlainObject(original) && Object.hasOwn(original, key);
        const isNew = isFilled === undefined ? undefined : isFilled || !had;
        add("plain", `${indent}  `, isNew);
        add("name", isJson || !isIdentifier(key) ? quoted(key) : key, isNew);
        add("plain", ": ", isNew);
        print(child, had ? original[key] : undefined, isNew, `${indent}  `);
        add("plain", isJson && index === entries.length - 1 ? "\n" : ",\n", isNew);
      });
      add("plain", `${indent}}`, isFilled);
      return;
    }
    const [kind, text] = scalar(value, isJson);
    add(kind, text, isFilled);
  };
  return print;
}

function scalar(value: unknown, isJson: boolean): readonly [Token["kind"], string] {
  if (typeof value === "string") return ["text", quoted(value)];
  if (typeof value === "number") return ["number", Object.is(value, -0) ? "-0" : String(value)];
  if (typeof value !== "object" || value === null) return ["word", String(value)];
  // Dates and Temporal's values, the only objects that are not plain.
  const text = quoted(value instanceof Date ? value.toISOString() : String(value));
  if (isJson) return ["text", text];
  const tag: unknown = Reflect.get(value, Symbol.toStringTag);
  return ["plain", value instanceof Date ? `new Date(${text})` : `${String(tag)}.from(${text})`];
}

/** A text as JSON and JavaScript write it. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

function isIdentifier(key: string): boolean {
  // `__proto__:` would say what the object inherits from.
  return /^[A-Za-z_$][\w$]*$/.test(key) && key !== "__proto__";
}

/** Whether a value is an object as JSON has it. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  // `Date` and Temporal's classes have a prototype of their own; a plain object's has none above it.
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
