/** Which kind of rule a document breaks. */
export type SyntaxRule = "encoding" | "limit" | "well-formed";

/** Thrown inside the reader, and never to its users: a document cannot be read further. */
export class XmlSyntaxError extends Error {
  /** Where in the source: an index of its UTF-16 code units. */
  readonly offset: number;
  readonly rule: SyntaxRule;

  constructor(offset: number, problem: string, rule: SyntaxRule = "well-formed") {
    super(problem);
    this.name = "XmlSyntaxError";
    this.offset = offset;
    this.rule = rule;
  }
}

/** A text of the document as messages have it; long ones are cut. */
export function shown(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
