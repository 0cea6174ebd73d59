import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import MarkdownIt from "markdown-it";

/** The code of one section of a page. */
export interface SectionCode {
  /** The texts of the blocks that name a file (```json package.json), by that file. */
  readonly files: { readonly [path: string]: string };
  /** The lines of the blocks that are commands (```sh), in their order. */
  readonly commands: readonly string[];
}

/**
 * The code blocks under a heading of a Markdown page.
 *
 * @param page - its path in the repository.
 * @param heading - how the section's heading begins.
 */
export function codeOf(page: string, heading: string): SectionCode {
  const path = fileURLToPath(new URL(`../../${page}`, import.meta.url));
  const tokens = new MarkdownIt().parse(readFileSync(path, "utf8"), {});
  const files: { [path: string]: string } = {};
  const commands: string[] = [];
  let isInside = false;
  for (const [index, { type, info, content }] of tokens.entries()) {
    if (type === "heading_open") isInside = tokens[index + 1]?.content.startsWith(heading) === true;
    if (!isInside || type !== "fence") continue;
    const [language, file] = info.split(" ");
    if (file !== undefined) files[file] = content;
    else if (language === "sh") commands.push(...content.trim().split("\n"));
  }
  return { files, commands };
}
