import { failure } from "../diagnostics/diagnostic.js";
import type { Json } from "../schema/schema.js";
import type { JsonFile } from "./json-file.js";
import { loadJsoncParser } from "./lazy-modules.js";

/**
 * JSON lets a key stand twice and forgets the first; two services of one name are a mistake.
 *
 * @throws Failure (usage) with the place of the second one.
 */
export function refuseRepeatedKeys(file: JsonFile): void {
  if (keysInText(file.text) === keysIn(file.value)) return;
  const keysOf: Set<string>[] = [];
  loadJsoncParser().visit(file.text, {
    onObjectBegin: () => void keysOf.push(new Set()),
    onObjectEnd: () => void keysOf.pop(),
    onObjectProperty: (name, _offset, _length, startLine, startCharacter) => {
      const keys = keysOf.at(-1);
      if (keys?.has(name) === true) {
        throw failure(
          "repeated-key",
          { name },
          { file: file.path, line: startLine + 1, column: startCharacter + 1 },
        );
      }
      keys?.add(name);
    },
  });
}

/** How many keys stand in a text of JSON: of its strings, those before a colon. */
function keysInText(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon) count += 1;
  return count;
}

/** How many keys a value has, itself and inside. */
function keysIn(value: Json): number {
  if (typeof value !== "object" || value === null) return 0;
  const inner: readonly Json[] = Object.values(value);
  const own = Array.isArray(value) ? 0 : inner.length;
  return inner.reduce<number>((count, each) => count + keysIn(each), own);
}
