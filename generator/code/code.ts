/** A name that another file exports. */
export interface Import {
  readonly name: string;
  /** The file, relative to the one that imports from it and without its extension: `../uws/types`. */
  readonly from: string;
}

/** A piece of code that stands for one thing. */
interface Leaf {
  readonly text: string;
  /** Whether only the compiler reads it, so that JavaScript does without it. */
  readonly isType: boolean;
  /** What it needs from other files. */
  readonly imports: readonly Import[];
}

/** Code in which imported names and what only the compiler reads are known as such. */
export interface Fragment {
  readonly leaves: readonly Leaf[];
  /** Throws: code that becomes part of a plain text would lose its imports. */
  readonly toString: () => never;
}

/** A part of a file. Plain text imports nothing and is JavaScript as it is. */
export type Code = string | Fragment;

/**
 * Puts code together, and keeps what its parts know:
 * ``code`const ${name}${types`: ${type}`} = ${xmlText}(${value});` ``.
 */
export function code(texts: TemplateStringsArray, ...values: readonly Code[]): Fragment {
  return fragment(
    texts.flatMap((text, index) => [...leavesOf(text), ...leavesOf(values[index] ?? "")]),
  );
}

/** Like {@link code}, for what only the compiler reads: annotations, `as T`, type arguments. */
export function types(texts: TemplateStringsArray, ...values: readonly Code[]): Fragment {
  return fragment(code(texts, ...values).leaves.map((leaf) => ({ ...leaf, isType: true })));
}

/** A name that another file exports; the file in which it ends up imports it. */
export function imported(name: string, from: string): Fragment {
  return fragment([{ text: name, isType: false, imports: [{ name, from }] }]);
}

/** Code that was put together as plain text, with the imports that its values need. */
export function using(text: Code, imports: Iterable<Import>): Fragment {
  return fragment([...leavesOf(text), { text: "", isType: false, imports: [...imports] }]);
}

/** The same for the imports that its types need. */
export function usingTypes(text: Code, imports: Iterable<Import>): Fragment {
  return fragment([...leavesOf(text), { text: "", isType: true, imports: [...imports] }]);
}

/** Pieces of code with a separator between them. */
export function joined(pieces: readonly Code[], separator: string): Fragment {
  return fragment(
    pieces.flatMap((piece, index) => [
      ...leavesOf(index === 0 ? "" : separator),
      ...leavesOf(piece),
    ]),
  );
}

/** Code as TypeScript has it. */
export function typescriptOf(piece: Code): string {
  return typeof piece === "string" ? piece : piece.leaves.map(({ text }) => text).join("");
}

/** Code as JavaScript has it. */
export function javascriptOf(piece: Code): string {
  if (typeof piece === "string") return piece;
  return piece.leaves.map(({ text, isType }) => (isType ? "" : text)).join("");
}

/** An import, and whether nothing but types needs it. */
export interface UsedImport extends Import {
  readonly isType: boolean;
}

/** What a piece of code imports. */
export function importsOf(piece: Code): readonly UsedImport[] {
  return leavesOf(piece).flatMap(({ isType, imports }) =>
    imports.map((one) => ({ ...one, isType })),
  );
}

/**
 * Code with something before each line that is not empty, and no space at the end of one.
 *
 * @param before - by the number of the line, which begins with 0.
 */
export function withLineStarts(piece: Code, before: (line: number) => string): Fragment {
  const leaves: Leaf[] = [];
  let line = 0;
  // What ended the line before; a line that begins within a type is none of JavaScript's.
  let lineEnd: Leaf | undefined = plain("");
  for (const leaf of leavesOf(piece)) {
    const lines = leaf.text.split("\n");
    for (const [index, content] of lines.entries()) {
      const text = index < lines.length - 1 ? content.trimEnd() : content;
      if (index > 0) {
        lineEnd = { ...plain("\n"), isType: leaf.isType };
        leaves.push(lineEnd);
        line += 1;
      }
      if (text !== "" && lineEnd !== undefined) {
        leaves.push({ ...lineEnd, text: before(line) });
        lineEnd = undefined;
      }
      leaves.push({ ...leaf, text, imports: index === 0 ? leaf.imports : [] });
    }
  }
  return fragment(leaves);
}

function leavesOf(piece: Code): readonly Leaf[] {
  if (typeof piece === "string") return piece === "" ? [] : [plain(piece)];
  return piece.leaves;
}

function plain(text: string): Leaf {
  return { text, isType: false, imports: [] };
}

function fragment(leaves: readonly Leaf[]): Fragment {
  const merged: Leaf[] = [];
  for (const leaf of leaves) {
    const last = merged.at(-1);
    const isSame = last?.isType === leaf.isType;
    if (last !== undefined && isSame && last.imports.length + leaf.imports.length === 0)
      merged[merged.length - 1] = plainLike(leaf, last.text + leaf.text);
    else merged.push(leaf);
  }
  return { leaves: merged, toString: refuseText };
}

function plainLike({ isType }: Leaf, text: string): Leaf {
  return { text, isType, imports: [] };
}

function refuseText(): never {
  throw new Error("Code is put together with code`…`, which keeps its imports.");
}
