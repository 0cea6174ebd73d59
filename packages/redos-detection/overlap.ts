import type { AST } from "@eslint-community/regexpp";

/** What a position of a pattern reads: one character of a set, or something that is no character. */
export type Leaf =
  | AST.Assertion
  | AST.Backreference
  | AST.Character
  | AST.CharacterClass
  | AST.CharacterSet
  | AST.ExpressionCharacterClass;

/**
 * Characters that tell the usual sets apart. Two sets overlap for us if one of these, or of the
 * characters that the pattern itself names, is in both: that may miss an overlap, but invents none.
 */
const samples: readonly string[] = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ..."\x85\u00a0\u2028\u3000\ufeff\u200dÉéßſǅªλΩЖжאش٣अ\u0301²Ⅷ‿中ひ한😀𝒳–€",
];

/** Which leaves of one pattern can read the same character. */
export class Overlaps {
  readonly #alphabet: readonly string[];
  readonly #masks = new Map<string, bigint>();

  constructor(source: string) {
    this.#alphabet = [...new Set([...samples, ...source])];
  }

  has(one: Leaf, other: Leaf): boolean {
    return (this.#maskOf(one) & this.#maskOf(other)) !== 0n;
  }

  #maskOf(leaf: Leaf): bigint {
    let mask = this.#masks.get(leaf.raw);
    if (mask === undefined) {
      mask = this.#makeMask(leaf);
      this.#masks.set(leaf.raw, mask);
    }
    return mask;
  }

  /** A lookaround or a backreference is taken for a character that nothing else reads. */
  #makeMask(leaf: Leaf): bigint {
    if (leaf.type === "Assertion" || leaf.type === "Backreference") {
      return 1n << BigInt(this.#alphabet.length);
    }
    const pattern = new RegExp(`^${leaf.raw}$`, "u");
    const bits = this.#alphabet.map((character) => (pattern.test(character) ? "1" : "0"));
    return BigInt(`0b${bits.join("")}`);
  }
}
