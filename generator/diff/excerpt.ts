import { valueInWords } from "../schema/json-words.js";

/** A value as JSON on one line, with its end left out where it is long. */
export function excerpt(value: unknown): string {
  const text = valueInWords(value);
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join("")}…`;
}

const longest = 80;
