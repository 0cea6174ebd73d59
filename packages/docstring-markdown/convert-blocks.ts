import type { Block, BlockReader, Context } from "./block.js";
import { explicitMarkup } from "./directives.js";
import { fieldList } from "./fields.js";
import { convertInline, type Targets } from "./inline.js";
import {
  dedent,
  endOfIndented,
  indent,
  indentOf,
  isBlank,
  listMarkerOf,
  trimBlank,
} from "./lines.js";
import { googleSection, numpySection } from "./sections.js";
import {
  doctestAt,
  existingFence,
  fenced,
  quotation,
  table,
  underlinedTitle,
} from "./simple-blocks.js";

/** Blocks may be nested as deep as this; what is deeper stays as it is. */
const deepest = 12;

/** Converts lines that have no indent in common, block by block. */
export function convertBlocks(
  lines: readonly string[],
  targets: Targets,
  depth: number,
): readonly string[] {
  if (depth > deepest) {
    return lines;
  }
  const convert = (body: readonly string[]): readonly string[] =>
    convertBlocks(dedent(trimBlank(body)), targets, depth + 1);
  return new BlockConverter(lines, { targets, convert }).convert();
}

const readers: readonly BlockReader[] = [
  existingFence,
  doctestAt,
  explicitMarkup,
  numpySection,
  googleSection,
  fieldList,
  underlinedTitle,
  table,
  quotation,
];

class BlockConverter {
  readonly #lines: readonly string[];
  readonly #context: Context;
  readonly #output: string[] = [];
  #paragraph: string[] = [];
  #index = 0;

  constructor(lines: readonly string[], context: Context) {
    this.#lines = lines;
    this.#context = context;
  }

  convert(): readonly string[] {
    while (this.#index < this.#lines.length) {
      const line = this.#lines[this.#index] ?? "";
      const block = isBlank(line) ? undefined : this.#blockHere();
      if (block !== undefined) {
        this.#endParagraph();
        this.#add(block);
      } else if (isBlank(line)) {
        this.#endParagraph();
        this.#output.push("");
        this.#index += 1;
      } else {
        this.#paragraph.push(line);
        this.#index += 1;
      }
      this.#addLiteral();
    }
    this.#endParagraph();
    return trimBlank(this.#output);
  }

  #blockHere(): Block | undefined {
    for (const reader of readers) {
      const block = reader(this.#lines, this.#index, this.#context);
      if (block !== undefined) {
        return block;
      }
    }
    return undefined;
  }

  /** A block is set off by blank lines; one that leaves nothing takes a blank line with it. */
  #add(block: Block): void {
    this.#index = block.end;
    if (block.isUnchanged === true) {
      this.#output.push(...block.lines);
      return;
    }
    this.#separate();
    this.#output.push(...block.lines);
    this.#separate();
    while (this.#index < this.#lines.length && isBlank(this.#lines[this.#index])) {
      this.#index += 1;
    }
  }

  #separate(): void {
    const last = this.#output.at(-1);
    if (last !== undefined && last !== "") {
      this.#output.push("");
    }
  }

  /** After a paragraph that ends in `::`, what is indented is literal. */
  #addLiteral(): void {
    const last = this.#paragraph.at(-1);
    if (
      last === undefined ||
      !last.trimEnd().endsWith("::") ||
      !isBlank(this.#lines[this.#index])
    ) {
      return;
    }
    const end = endOfIndented(this.#lines, this.#index, indentOf(last));
    const literal = dedent(trimBlank(this.#lines.slice(this.#index, end)));
    if (literal.length === 0) {
      return;
    }
    const text = last.trimEnd().slice(0, -2);
    this.#paragraph.pop();
    if (text.trim() !== "") {
      this.#paragraph.push(/\s$/.test(text) ? text.trimEnd() : `${text}:`);
    }
    const column = listMarkerOf(last)?.length ?? indentOf(last);
    this.#endParagraph();
    this.#add({ end, lines: indent(fenced(literal, ""), " ".repeat(column)) });
  }

  #endParagraph(): void {
    if (this.#paragraph.length > 0) {
      const text = this.#paragraph.join("\n").replaceAll(/^(\s*)#\. /gm, "$11. ");
      this.#output.push(...convertInline(text, this.#context.targets).split("\n"));
      this.#paragraph = [];
    }
  }
}
