import type { Node, Repetition } from "./nodes.js";
import { untranslatable } from "./problem.js";

/** The pattern as ECMAScript text for the flag `u`. */
export function printPattern(node: Node): string {
  return new Printer().print(node, false);
}

class Printer {
  /** An atomic group takes a number of its own in ECMAScript, so the numbers that follow change. */
  #captures = 0;
  readonly #numbers = new Map<number, number>();

  print(node: Node, isBehind: boolean): string {
    switch (node.kind) {
      case "character":
      case "place":
        return node.source;
      case "flags":
        return "";
      case "sequence":
        return this.#printSequence(node.nodes, isBehind);
      case "alternatives":
        return node.nodes.map((branch) => this.print(branch, isBehind)).join("|");
      case "group":
        return this.#printGroup(node, isBehind);
      case "atomic":
        return this.#printAtomic(isBehind, () => this.print(node.body, isBehind));
      case "look":
        return `(?${node.behind ? "<" : ""}${node.negated ? "!" : "="}${this.print(node.body, node.behind || isBehind)})`;
      case "repeat":
        return this.#printRepeat(node, isBehind);
      case "reference":
        return `\\${this.#numbers.get(node.number) ?? 0}`;
    }
  }

  #printSequence(nodes: readonly Node[], isBehind: boolean): string {
    let source = "";
    let isAfterReference = false;
    for (const node of nodes) {
      const printed = this.print(node, isBehind);
      // A digit after \1 must not become part of the number.
      source += isAfterReference && /^\d/.test(printed) ? `(?:)${printed}` : printed;
      isAfterReference = node.kind === "reference" || (isAfterReference && printed === "");
    }
    return source;
  }

  #printGroup(node: Extract<Node, { kind: "group" }>, isBehind: boolean): string {
    if (node.capture === undefined) {
      return `(?:${this.print(node.body, isBehind)})`;
    }
    this.#captures += 1;
    this.#numbers.set(node.capture.number, this.#captures);
    const { name } = node.capture;
    // Rust's names may have dots and brackets, which nothing in a pattern can refer to.
    const isName = name !== undefined && /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name);
    return `(${isName ? `?<${name}>` : ""}${this.print(node.body, isBehind)})`;
  }

  /** A lookahead is never entered again in ECMAScript, so what it captured is what it gives up. */
  #printAtomic(isBehind: boolean, printBody: () => string): string {
    if (isBehind) {
      throw untranslatable("an atomic group stands in a lookbehind");
    }
    this.#captures += 1;
    const number = this.#captures;
    return `(?:(?=(${printBody()}))\\${number})`;
  }

  #printRepeat(node: Extract<Node, { kind: "repeat" }>, isBehind: boolean): string {
    const { body, repetition } = node;
    if (body.kind === "place") {
      // To be at a place several times over is to be there once; ECMAScript has no `^*`.
      return repetition.least === 0 ? "" : body.source;
    }
    const printed = (): string => this.#printAtom(body, isBehind) + printRepetition(repetition);
    return repetition.possessive ? this.#printAtomic(isBehind, printed) : printed();
  }

  #printAtom(node: Node, isBehind: boolean): string {
    const printed = this.print(node, isBehind);
    const isAtom =
      node.kind === "character" ||
      node.kind === "group" ||
      node.kind === "atomic" ||
      node.kind === "reference";
    return isAtom ? printed : `(?:${printed})`;
  }
}

function printRepetition({ least, most, lazy }: Repetition): string {
  return printBounds(least, most) + (lazy ? "?" : "");
}

function printBounds(least: number, most: number): string {
  if (most === Number.POSITIVE_INFINITY) {
    return least === 0 ? "*" : least === 1 ? "+" : `{${least},}`;
  }
  if (least === 0 && most === 1) {
    return "?";
  }
  return least === most ? `{${least}}` : `{${least},${most}}`;
}
