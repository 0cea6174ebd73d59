import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { block, code, inline, tableCell } from "../../generator/emit/docs/markdown-text.js";
import { page } from "../../generator/emit/docs/markdown-page.js";
const md = new MarkdownIt({ html: true, linkify: true }); md.linkify.set({fuzzyLink:false});
const alphabet = [..."`*_~[]()<>&|\\!#+-=.:1a z\n{}$@/\"'", "http://a.b", "www.a.b", "a@b.cd", "<b>", "<!--", "&amp;", "😀", "```", "    ", "\t", "javascript:", "][", "[a]: b", "é","。", "| - |"];
const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 14 }).map((p) => p.join(""));
const textContent = (html: string) => html.replaceAll(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
const norm = (s: string) => s.replaceAll(/\s+/g, " ").trim();
const n = 8000;
test("inline", () => { fc.assert(fc.property(text, text, (t, u) => {
  const m = page([{ type: "heading", depth: 2, children: [...inline(t)] }, { type: "paragraph", children: [...inline(u)] }]);
  const h = md.render(m);
  expect(norm(textContent(h)), m).toBe(norm(norm(t) + " " + norm(u)));
  expect(h.replaceAll(/<\/?(h2|p)>/g, ""), m).not.toMatch(/</);
}), { numRuns: n }); });
test("code", () => { fc.assert(fc.property(text, text, (t, u) => {
  const m = page([{ type: "paragraph", children: [...inline(t), ...code(u), ...inline(t)] }]);
  const h = md.render(m);
  expect(norm(textContent(h)).replaceAll(" ",""), m).toBe((norm(t) + (norm(u) || '""') + norm(t)).replaceAll(" ",""));
  expect(h.replaceAll(/<\/?(code|p)>/g, ""), m).not.toMatch(/</);
}), { numRuns: n }); });
test("cell", () => { fc.assert(fc.property(text, text, (t, u) => {
  const m = page([{ type: "table", children: [{ type: "tableRow", children: [tableCell(t), tableCell(code(u))] }, { type: "tableRow", children: [tableCell(code(u)), tableCell(t)] }] }]);
  const h = md.render(m);
  const cells = [...h.matchAll(/<t[hd]>(.*?)<\/t[hd]>/gs)].map((x) => norm(textContent(x[1] ?? "")));
  const c = norm(u) || '""';
  expect(cells, m).toEqual([norm(t), c, c, norm(t)]);
  expect(h.replaceAll(/<\/?(code|t[hdr]|table|thead|tbody)>/g, ""), m).not.toMatch(/</);
}), { numRuns: n }); });
test("block", () => { fc.assert(fc.property(text, (t) => {
  const m = page([...block(t), { type: "heading", depth: 2, children: [...inline("END")] }]);
  const h = md.render(m);
  expect(h, m).toMatch(/<h2>END<\/h2>\n$/);
  expect(h.replaceAll(/<\/?(code|pre|code class="language-[^"<>]*"|p|t[hdr]|table|thead|tbody|em|strong|s|ul|ol|ol start="\d+"|li|blockquote|hr|br|h2|a|a href="(https?:|mailto:|[^:"<>]*")[^"<>]*"?)>/g, ""), m).not.toMatch(/</);
  const plain = new MarkdownIt({html:false, linkify:false});
  const tc = (x: string) => textContent(plain.render(x).replaceAll(/<img src="[^"]*" alt="([^"]*)"[^>]*>/g,"$1")).replaceAll(/\s+/g, "");
  if (tc(t) !== tc(page(block(t)))) { tdiff++; if (tdiff < 25) console.log(JSON.stringify([t, page(block(t)), plain.render(t)])); }
  const again = page([...block(page(block(t)))]);
  if (again !== page(block(t))) { diff++; }
}), { numRuns: n }); console.log("not idempotent", diff, "text differs", tdiff); });
let diff = 0; let tdiff = 0;
