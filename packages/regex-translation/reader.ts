/** Reads a pattern by code points, as Rust and Python do. */
export class Reader {
  readonly #characters: readonly string[];
  position = 0;

  constructor(text: string) {
    this.#characters = Array.from(text);
  }

  /** The character at the position, or `offset` after it; undefined past the end. */
  peek(offset = 0): string | undefined {
    return this.#characters[this.position + offset];
  }

  /** The character at the position, which is stepped over. */
  next(): string | undefined {
    const character = this.peek();
    if (character !== undefined) {
      this.position += 1;
    }
    return character;
  }

  /** Steps over `text`, which must be ASCII, if that is what comes next. */
  take(text: string): boolean {
    for (let offset = 0; offset < text.length; offset += 1) {
      if (this.peek(offset) !== text[offset]) {
        return false;
      }
    }
    this.position += text.length;
    return true;
  }

  /** Steps over the characters that `accepts` accepts, `most` of them at most, and returns them. */
  takeWhile(
    accepts: (character: string) => boolean,
    most: number = Number.POSITIVE_INFINITY,
  ): string {
    const start = this.position;
    let character = this.peek();
    while (character !== undefined && this.position - start < most && accepts(character)) {
      this.position += 1;
      character = this.peek();
    }
    return this.#characters.slice(start, this.position).join("");
  }

  /** Steps over `closer` and what is before it, and returns the latter; undefined without a closer. */
  takeUntil(closer: string): string | undefined {
    const end = this.#characters.indexOf(closer, this.position);
    if (end === -1) {
      return undefined;
    }
    const text = this.#characters.slice(this.position, end).join("");
    this.position = end + 1;
    return text;
  }
}

/** Is it a digit of base ten? */
export function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

/** Is it a digit of base eight? */
export function isOctalDigit(character: string): boolean {
  return character >= "0" && character <= "7";
}

/** Is it a digit of base sixteen? */
export function isHexadecimalDigit(character: string): boolean {
  return /^[0-9A-Fa-f]$/.test(character);
}
