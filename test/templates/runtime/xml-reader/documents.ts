import fastCheck, { type Arbitrary } from "fast-check";

/** Names, few enough to meet; some with a prefix. */
const names: Arbitrary<string> = fastCheck.constantFrom(
  ...["a", "b", "p:a", "p:b", "q:a", "é", "_-.1", "xml:a"],
);

const spaces: Arbitrary<string> = fastCheck.constantFrom(" ", "\n", "\t", "\r\n", "  ");

/** Characters and references that mean something, and others. */
const pieces: Arbitrary<string> = fastCheck.constantFrom(
  ...["x", " ", "\n", "\r", "\r\n", "\t", "é", "\u{1F680}", ">", "]", "]]", "-", "--", "'", "="],
  ...["&amp;", "&lt;", "&#13;", "&#x41;", "&apos;", "&#128640;", "xmlns", "\u0085", "\u2028"],
);

const texts: Arbitrary<string> = fastCheck
  .array(pieces, { maxLength: 5 })
  // Two texts may follow each other, and must not make the end of a section together.
  .map((list) =>
    list
      .join("")
      .replaceAll(/\]\]>+/g, "]]")
      .replace(/^[\]>]+/, ""),
  );

const attributes: Arbitrary<string> = fastCheck
  .uniqueArray(
    fastCheck.tuple(
      fastCheck.constantFrom("a", "b", "p:a", "q:c", "xml:a", "xmlns", "xmlns:r", "é"),
      spaces,
      texts,
    ),
    // p and q may be of one namespace, but their attributes here have other names.
    { maxLength: 4, selector: ([name]) => name },
  )
  .map((list) => list.map(([name, space, value]) => attribute(name, space, value)).join(""));

function attribute(name: string, space: string, value: string): string {
  if (name.startsWith("xmlns")) return `${space}${name}="u${value.replaceAll(/\W/g, "")}"`;
  return `${space}${name}${space.trimEnd()}="${value}"`;
}

const misc: Arbitrary<string> = fastCheck.oneof(
  texts.map((text) => `<!--${text.replaceAll("-", "")}-->`),
  texts.map((text) => `<?pi ${text.replaceAll(">", "")}?>`),
);

const element: Arbitrary<string> = fastCheck.letrec<{ element: string }>((tie) => ({
  element: fastCheck
    .tuple(
      names,
      attributes,
      fastCheck.array(
        fastCheck.oneof(
          { maxDepth: 4, depthSize: "small" },
          { weight: 3, arbitrary: texts },
          misc,
          texts.map((text) => `<![CDATA[${text}]]>`),
          { weight: 2, arbitrary: tie("element") },
        ),
        { maxLength: 4 },
      ),
      spaces,
    )
    .map(([name, list, content, space]) =>
      content.length === 0
        ? `<${name}${list}/>`
        : `<${name}${list}${space}>${content.join("")}</${name}>`,
    ),
})).element;

/** Documents that are well-formed. */
export const documents: Arbitrary<string> = fastCheck
  .tuple(
    fastCheck.constantFrom("", '<?xml version="1.0"?>', "\uFEFF"),
    fastCheck.array(misc, { maxLength: 1 }),
    fastCheck.constantFrom("u", "v"),
    element,
    spaces,
  )
  .map(
    ([start, before, uri, content, space]) =>
      `${start}${before.join("")}<r xmlns:p="u" xmlns:q='${uri}'>${content}</r>${space}`,
  );

const insertions: readonly string[] = [
  ...[
    "<",
    ">",
    "/",
    "&",
    ";",
    "'",
    '"',
    "=",
    " ",
    "]]>",
    "--",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?",
    "?>",
  ],
  ...["</a>", "<a>", "xmlns:p=''", " a='1'", "&#0;", "&#", "\u0000", "\uFFFE", ":", "1", "é"],
  ...[
    "<?xml version='1.0'?>",
    "&x;",
    "xmlns='http://www.w3.org/2000/xmlns/'",
    "\u0300",
    "<p:",
    "<!",
  ],
];

/** Documents with a piece taken out, put in, doubled or cut off. */
export const mutatedDocuments: Arbitrary<string> = fastCheck
  .tuple(
    documents,
    fastCheck.double({ min: 0, max: 1, noNaN: true }),
    fastCheck.nat(6),
    fastCheck.constantFrom("remove", "insert", "double", "cut", "insert"),
    fastCheck.constantFrom(...insertions),
  )
  .map(([xml, place, length, change, insertion]) => {
    // By characters: saxes takes half a pair and what follows it for a character.
    const characters = [...xml];
    const start = Math.floor(place * characters.length);
    const piece = characters.slice(start, start + length).join("");
    const rest = characters.slice(start + length).join("");
    const before = characters.slice(0, start).join("");
    if (change === "remove") return before + rest;
    if (change === "insert") return before + insertion + piece + rest;
    return change === "double" ? before + piece + piece + rest : before;
  })
  // What saxes lets pass though XML does not: a question mark in an instruction's name, and after a colon what
  // may not begin a name.
  .filter((xml) => !/<\?[^\s?]*\?[^>]|:(?:[-.0-9]|\u0300)/.test(xml));
