import { expect, it } from "vitest";
import { listChunks, listDocument, xmlDocument } from "../../../templates/runtime/xml-document.js";
import { XmlError } from "../../../templates/runtime/xml-text.js";

const root = '<a x="1 / 2"><b>text &lt; &gt;</b><c/><d><e n="1"></e><f>\n</f></d></a>';

it("a document is one line, and begins as asked", () => {
  expect(xmlDocument(root, {})).toBe(root);
  expect(xmlDocument(root, { declaration: true })).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>\n${root}`,
  );
});

it("elements are indented as asked, and texts stay as they are", () => {
  expect(xmlDocument(root, { indentation: "  " })).toBe(
    [
      '<a x="1 / 2">',
      "  <b>text &lt; &gt;</b>",
      "  <c/>",
      "  <d>",
      '    <e n="1"></e>',
      "    <f>\n</f>",
      "  </d>",
      "</a>",
    ].join("\n"),
  );
});

const parts = {
  ...{ start: "<l>", end: "</l>", field: "items" },
  write: (item: number) => {
    if (item === 9) throw new XmlError("n", "it is 9", "ninth");
    return `<i><n>${item}</n></i>`;
  },
};

it("an item that cannot be written is named", () => {
  const message = 'Job "ninth": items[300].n cannot be written as XML: it is 9.';
  expect(() => listDocument([...Array(300).fill(1), 9], parts, {})).toThrow(message);
});

async function* later(items: readonly number[]): AsyncGenerator<number> {
  for (const item of items) yield item;
}

it.each([
  [{}, "<l><i><n>1</n></i><i><n>2</n></i></l>"],
  [
    { indentation: "\t", declaration: true },
    '<?xml version="1.0" encoding="UTF-8"?>\n<l>\n\t<i>\n\t\t<n>1</n>\n\t</i>\n\t<i>\n\t\t<n>2</n>\n\t</i>\n</l>',
  ],
])(
  "a list is the same text whole, in pieces and from items that come later: %o",
  async (options, text) => {
    expect(listDocument([1, 2], parts, options)).toBe(text);
    expect(await listDocument(later([1, 2]), parts, options)).toBe(text);
    const chunks: string[] = [];
    for await (const chunk of listChunks(new Set([1, 2]), parts, options)) chunks.push(chunk);
    expect(chunks).toHaveLength(4);
    expect(chunks.join("")).toBe(text);
  },
);
