import { checkDepth, refused, untranslatable } from "./problem.js";

/** A pattern, read: what Rust's and Python's grammars have in common. */
export type Node =
  /** ECMAScript text that matches one character and can be repeated as it is. */
  | { readonly kind: "character"; readonly source: string }
  /** ECMAScript text that matches a place between characters. */
  | { readonly kind: "place"; readonly source: string }
  /** A change of flags: nothing to match, and nothing that a repetition could repeat. */
  | { readonly kind: "flags" }
  | { readonly kind: "sequence"; readonly nodes: readonly Node[] }
  | { readonly kind: "alternatives"; readonly nodes: readonly Node[] }
  | { readonly kind: "group"; readonly body: Node; readonly capture?: Capture }
  | { readonly kind: "atomic"; readonly body: Node }
  | {
      readonly kind: "look";
      readonly behind: boolean;
      readonly negated: boolean;
      readonly body: Node;
    }
  | { readonly kind: "repeat"; readonly body: Node; readonly repetition: Repetition }
  | { readonly kind: "reference"; readonly number: number };

/** A capturing group: its number in the pattern as it was written, and its name if it has one. */
export interface Capture {
  readonly number: number;
  readonly name?: string;
}

/** How often; `most` may be infinite. */
export interface Repetition {
  readonly least: number;
  readonly most: number;
  readonly lazy: boolean;
  /** Gives nothing back of what it has matched. */
  readonly possessive: boolean;
}

/** How often, without the manner. */
export type Bounds = Pick<Repetition, "least" | "most">;

/** What the signs `*`, `+` and `?` stand for. */
export const repetitionSigns: ReadonlyMap<string, Bounds> = new Map([
  ["*", { least: 0, most: Number.POSITIVE_INFINITY }],
  ["+", { least: 1, most: Number.POSITIVE_INFINITY }],
  ["?", { least: 0, most: 1 }],
]);

/** The alternatives of a group while they are being read. */
export class Alternatives {
  readonly #branches: Node[][] = [[]];
  readonly #depth: number;
  /** How many repetitions are stacked on the last node, as Rust allows in `a**`. */
  #stacked = 0;

  constructor(depth: number) {
    this.#depth = depth;
  }

  get isEmpty(): boolean {
    return this.#branches.length === 1 && this.#branches[0]?.length === 0;
  }

  /** The node that was read last in this alternative. */
  get last(): Node | undefined {
    return this.#branches.at(-1)?.at(-1);
  }

  add(node: Node): void {
    this.#stacked = 0;
    this.#branches.at(-1)?.push(node);
  }

  nextBranch(): void {
    this.#branches.push([]);
  }

  /** Puts `wrap` around the last node, or refuses if there is nothing to repeat. */
  repeatLast(wrap: (node: Node) => Node): void {
    const node = this.#branches.at(-1)?.pop();
    if (node === undefined || node.kind === "flags") {
      throw refused("there is nothing to repeat");
    }
    this.#stacked += 1;
    checkDepth(this.#depth + this.#stacked);
    this.#branches.at(-1)?.push(wrap(node));
  }

  get node(): Node {
    const nodes = this.#branches.map((branch): Node => ({ kind: "sequence", nodes: branch }));
    const [first] = nodes;
    return first !== undefined && nodes.length === 1 ? first : { kind: "alternatives", nodes };
  }
}

/** The most that a counted repetition may count; larger ones cost engines too much memory. */
const largestCount = 1_000_000;

/** A repetition that is counted in digits; without `most`, there is no upper bound. */
export function counted(least: string, most: string): Bounds {
  const repetition = {
    least: Number(least),
    most: most === "" ? Number.POSITIVE_INFINITY : Number(most),
  };
  if (repetition.least > repetition.most) {
    throw refused(`a repetition from ${least} to ${most}`);
  }
  const bound = Number.isFinite(repetition.most) ? repetition.most : repetition.least;
  if (bound > largestCount) {
    throw untranslatable(`a repetition counts further than ${largestCount}`);
  }
  return repetition;
}
