import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstSentence } from "../../generator/markdown/first-sentence.js";
import { page } from "../../generator/markdown/markdown-page.js";
import { block, code, inline } from "../../generator/markdown/markdown-text.js";
import { heading, paragraph, table } from "../../generator/markdown/page-parts.js";
import { payloads } from "./payloads.js";
import { cellCounts, rendered, singleSpaced, textOf, textsIn } from "./rendered.js";

/** Texts that are made of marks more than of anything else. */
const marked = fc
  .array(
    fc.constantFrom(
      ...[..."`*_~[]()<>&|\\!#+-=.:1a z\n{}$@/\"'é。\t"],
      ...[
        "😀",
        "```",
        "    ",
        "http://a.b",
        "www.a.b",
        "a@b.cd",
        "<b>",
        "<!--",
        "&amp;",
        "&#96;",
        "| - |",
      ],
      ...[
        "javascript:",
        "](",
        "][",
        "[a]: b\n",
        "\n\n",
        "\n# ",
        "\n- ",
        "\n> ",
        "\r\n",
        "\u0000",
        "\uD800",
      ],
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(""));
const anyText = fc.oneof(
  marked,
  marked,
  fc.string({ unit: "binary" }),
  fc.constantFrom(...payloads),
);

/** The text that a page shows for a text. */
function shown(text: string): string {
  return singleSpaced(
    text.replaceAll(/[\p{Cc}\u2028\u2029\uFEFF]/gu, " ").replaceAll(/\p{Surrogate}/gu, "\uFFFD"),
  );
}

const shownAsCode = (text: string): string => (shown(text) === "" ? '""' : shown(text));

describe("plain text", () => {
  test("is shown character for character in headings and paragraphs, and is nothing more", () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const markdown = page([heading(2, inline(first)), ...paragraph(inline(second))]);
        const { html, elements } = rendered(markdown);
        expect(textsIn(html, "h2"), markdown).toEqual([shown(first)]);
        expect(textOf(html.replace(/<h2 .*?<\/h2>/s, "")), markdown).toBe(shown(second));
        expect(elements.filter((name) => name !== "h2" && name !== "p")).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test("is shown character for character as code, whatever is around it", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, around) => {
        const markdown = page(paragraph(inline(around), " ", code(text), " ", inline(around)));
        const { html, elements } = rendered(markdown);
        expect(textsIn(html, "code"), markdown).toEqual([shownAsCode(text)]);
        expect(textOf(html), markdown).toBe(
          singleSpaced(`${shown(around)} ${shownAsCode(text)} ${shown(around)}`),
        );
        expect(elements.filter((name) => name !== "code" && name !== "p")).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test("is shown character for character in cells, as text and as code", () => {
    fc.assert(
      fc.property(anyText, anyText, (first, second) => {
        const markdown = page(
          table(
            ["A", "B"],
            [
              [first, code(second)],
              [code(second), first],
            ],
          ),
        );
        const { html, elements } = rendered(markdown);
        expect(textsIn(html, "td"), markdown).toEqual(
          [first, second, second, first].map((text, index) =>
            index === 1 || index === 2 ? shownAsCode(text) : shown(text),
          ),
        );
        expect(cellCounts(markdown)).toEqual([[3, 3, 3, 3]]);
        expect(new Set(elements)).toEqual(
          new Set([
            ...["table", "thead", "tbody", "tr", "th", "td"],
            ...(elements.includes("code") ? ["code"] : []),
          ]),
        );
      }),
      { numRuns: 600 },
    );
  });
});

test("nothing on a page is HTML or a site generator's code even where a backslash does not help", () => {
  expect(page(paragraph(inline("<b> & {{ x }}")))).toBe(
    "&lt;b&gt; &amp; &#123;&#123; x &#125;&#125;\n",
  );
});

/** What a description may have; no headings, images, or other HTML. */
const descriptionElements: ReadonlySet<string> = new Set([
  ...["p", "strong", "em", "s", "code", "pre", "a", "ul", "ol", "li", "blockquote", "hr", "br"],
  ...["table", "thead", "tbody", "tr", "th", "td"],
]);

function expectSafe(markdown: string): void {
  const { html, elements, links, anchors } = rendered(markdown);
  expect(
    elements.filter((name) => !descriptionElements.has(name)),
    markdown,
  ).toEqual([]);
  expect(html, markdown).not.toMatch(/<!--|<\?|<!\[/);
  expect(anchors, markdown).toEqual([]);
  for (const link of links) {
    expect(link, markdown).toMatch(/^(?:https?:|mailto:|(?![a-z][a-z0-9+.-]*:))/i);
  }
}

describe("descriptions", () => {
  test("are nothing but text, lists, tables, code and links, and end where they end", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markdown = page(block(text));
        expectSafe(markdown);
        const { html } = rendered(page([...block(text), heading(2, "After")]));
        expect(html, markdown).toMatch(/<h2 id="after">After<\/h2>\n$/);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(payloads)("are safe: %j", (payload) => {
    expectSafe(page(block(payload)));
    expectSafe(page(table(["A", "B"], [[firstSentence(payload), "b"]])));
  });

  test("keep their marks", () => {
    const description = [
      "Some *emphasis*, **strong**, ~~gone~~, `code` and a [link](https://example.org/a?b=1&c=2).",
      "- one\n- two\n  1. three",
      "> quoted",
      '```json\n{ "a": "<b> | `c`" }\n```',
      "| a | b |\n| :- | -: |\n| `x\\|y` | 2 |",
    ].join("\n\n");
    expect(rendered(page(block(description))).html).toBe(rendered(description).html);
  });

  test("lose headings, images and links to scripts, but not their texts", () => {
    const markdown = page(
      block("# Title\n\nBefore ![alt](https://example.org/i.png) [text](javascript:x) <b>bold</b>"),
    );
    expect(rendered(markdown).html).toBe(
      [
        "<p><strong>Title</strong></p>\n",
        '<p>Before <a href="https://example.org/i.png">alt</a> text &lt;b&gt;bold&lt;/b&gt;</p>\n',
      ].join(""),
    );
  });

  test("resolve their references where they are, so that no other description's can", () => {
    const markdown = page([
      ...block("See [there][x].\n\n[x]: https://example.org/there"),
      ...block("Not [there][x]."),
    ]);
    expect(rendered(markdown).links).toEqual(["https://example.org/there"]);
    expect(markdown).not.toContain("]: ");
  });

  test.each([
    [">".repeat(3000)],
    ["- ".repeat(1000)],
    [`${"*".repeat(1500)}a${"*".repeat(1500)}`],
    ["[".repeat(3000)],
  ])("that nest without end are shown as text", (text) => {
    expectSafe(page(block(`${text} end`)));
    expect(rendered(page(block(`${text} end`))).text).toContain("end");
  });
});

describe("the first sentence", () => {
  test.each([
    ["Name of the table. More on it.", "Name of the table."],
    ["No full stop", "No full stop"],
    ["Some, e.g. `this`, i.e. That one. Next.", "Some, e.g. this, i.e. That one."],
    ["See `a.b. C`. Next.", "See a.b. C."],
    ["In Sect. 3 of the paper? Yes.", "In Sect. 3 of the paper?"],
    ["Version 1.5 of it. Next.", "Version 1.5 of it."],
    ["Two\nlines. Next.", "Two lines."],
    ["- a list", ""],
    ["", ""],
  ])("of %j is %j", (description, sentence) => {
    expect(rendered(page(paragraph(firstSentence(description)))).text).toBe(sentence);
  });
});
