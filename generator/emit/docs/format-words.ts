import { formats } from "../../formats/formats.js";
import { code, type Inline } from "../../markdown/markdown-text.js";
import { line } from "../../markdown/page-parts.js";

/** A format in words, with its name: "a date, such as 2024-10-29 (format `date`)". */
export function formatWords(format: string): Inline {
  const known = formats.get(format);
  const named = line("format ", code(format));
  if (known === undefined) return named;
  const example = known.isExampleShown === true ? `, such as ${known.example}` : "";
  return line(`${known.words}${example} (`, named, ")");
}
