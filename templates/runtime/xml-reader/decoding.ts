import type { Encoding } from "./declaration.js";
import { laidOut } from "./line-ends.js";
import { XmlSyntaxError } from "./syntax-error.js";

// Every runtime has these (browsers, Deno, Node, workers), but the language's own library does not declare them.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/**
 * A document's bytes as text, with its byte order mark: UTF-16 where that says so, else UTF-8.
 *
 * @throws XmlSyntaxError where the bytes are not of that encoding.
 */
export function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const label = labelOf(bytes);
  try {
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, encoding: label === "utf-8" ? "UTF-8" : "UTF-16" };
  } catch {
    // A decoder does not say where it stopped.
    const place = label === "utf-8" ? firstBadByte(bytes) : bytes.length - 1;
    const problem = `byte ${place + 1} is not ${label.toUpperCase()}; if the document is in another encoding, decode it first and give the text`;
    const before = laidOut(lenientText(bytes.subarray(0, place)));
    throw new XmlSyntaxError(before.length, problem, "encoding");
  }
}

/** A document's bytes as text, with U+FFFD for what is not of their encoding. */
export function lenientText(bytes: Uint8Array): string {
  return new TextDecoder(labelOf(bytes), { fatal: false, ignoreBOM: true }).decode(bytes);
}

function labelOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
}

/** Where bytes and what a lenient decoder made of them part. */
function firstBadByte(bytes: Uint8Array): number {
  const encoded = new TextEncoder().encode(lenientText(bytes));
  let place = 0;
  while (place < bytes.length && bytes[place] === encoded[place]) place += 1;
  return place;
}
