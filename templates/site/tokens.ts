/** A piece of code that is shown in one colour. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** What a piece of code is; `plain` has no colour of its own. */
export type TokenKind = "plain" | "name" | "text" | "number" | "word" | "comment" | "mark";

/** The languages that have colours. */
export type Language = "json" | "xml" | "typescript";

/** The pieces of a text, which together are the text. */
export function tokens(language: Language, text: string): readonly Token[] {
  const found: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(grammars[language])) {
    if (match.index > end) found.push({ kind: "plain", text: text.slice(end, match.index) });
    const [kind] =
      Object.entries(match.groups ?? {}).find(([, group]) => group !== undefined) ?? [];
    found.push({ kind: isTokenKind(kind) ? kind : "plain", text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) found.push({ kind: "plain", text: text.slice(end) });
  return found;
}

/** Each alternative begins with another character, so that no text takes longer than it is long. */
const grammars: Readonly<Record<Language, RegExp>> = {
  json: /(?<name>"(?:[^"\\\n]|\\.)*"(?=\s{0,9}:))|(?<text>"(?:[^"\\\n]|\\.)*")|(?<number>-?\b\d[\w.+-]*)|(?<word>\b(?:true|false|null)\b)/g,
  typescript:
    /(?<comment>\/\/[^\n]*)|(?<name>"(?:[^"\\\n]|\\.)*"(?=: )|\b[A-Za-z_$][\w$]*(?=: ))|(?<text>"(?:[^"\\\n]|\\.)*")|(?<number>-?\b\d[\w.+-]*)|(?<word>\b(?:true|false|null|import|type|from|const|export|await|new|if|of|for|return|async|function|interface|string|number|boolean)\b)/g,
  xml: /(?<comment><!--[^>]*-->|<\?[^>]*\?>)|(?<mark><\/?[\w:.-]+|\/?>)|(?<name>\b[\w:.-]+(?=="))|(?<text>"[^"<>]*"(?=[^<]*>))/g,
};

function isTokenKind(kind: string | undefined): kind is TokenKind {
  return kind !== undefined && ["name", "text", "number", "word", "comment", "mark"].includes(kind);
}
