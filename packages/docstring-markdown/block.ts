import type { Targets } from "./inline.js";

/** What converting the lines of a body needs to know. */
export interface Context {
  readonly targets: Targets;
  /** Converts a body that is nested in the block at hand; it has no indent of its own. */
  readonly convert: (lines: readonly string[]) => readonly string[];
}

/** A block in the text at hand: where it ends, and its Markdown. */
export interface Block {
  readonly end: number;
  readonly lines: readonly string[];
  /** It was Markdown before, so that nothing around it changes. */
  readonly isUnchanged?: boolean;
}

/** Finds a block of one kind that begins at a line; undefined if there is none. */
export type BlockReader = (
  lines: readonly string[],
  start: number,
  context: Context,
) => Block | undefined;
