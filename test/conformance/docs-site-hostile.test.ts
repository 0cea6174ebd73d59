import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schemaWith, wellFormed } from "../emit/hostile-schema.js";
import { madeSite, writtenSite } from "../emit/site/made-site.js";
import { payloads as markup } from "../markdown/payloads.js";
import { launched, missingChromium } from "./chromium.js";

/** Texts that would be markup, a script or the end of one, if they got out of where they belong. */
const payloads: readonly string[] = [
  ...markup.map((text) => text.replaceAll("alert(1)", "(globalThis.pwned=1)")),
  "</script><script>globalThis.pwned=1</script>",
  "</style><style>*{display:none}</style>",
  "</title><script>globalThis.pwned=1</script>",
  "</textarea><script>globalThis.pwned=1</script>",
  "</template><script>globalThis.pwned=1</script>",
  "</svg><script>globalThis.pwned=1</script>",
  '"><script>globalThis.pwned=1</script>',
  "' onmouseover='globalThis.pwned=1",
  '" autofocus onfocus="globalThis.pwned=1',
  "<!--<script>globalThis.pwned=1</script>",
  "]]><script>globalThis.pwned=1</script>",
  "*/ globalThis.pwned=1 /*",
  "`+(globalThis.pwned=1)+`",
  "<base href='https://example.org/'>",
  "<meta http-equiv=refresh content='0;url=https://example.org/'>",
  "<link rel=stylesheet href=https://example.org/x.css>",
  "<form action=https://example.org/><input name=id></form>",
  "<a id=uwsDocs name=uwsDocs>x</a>",
  "content",
  "search",
  "page.try-it",
];

const allowed: ReadonlySet<string> = new Set([
  ...["html", "head", "meta", "title", "link", "script", "body", "a", "header", "button", "svg"],
  ...["path", "span", "kbd", "div", "nav", "ul", "li", "h1", "h2", "h3", "main", "section", "p"],
  ...["code", "pre", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "figure"],
  ...["figcaption", "title", "desc", "defs", "marker", "g", "rect", "text", "fieldset", "legend"],
  ...["label", "input", "textarea", "template", "footer", "dialog", "strong", "em", "del", "ol"],
  ...["blockquote", "hr", "br", "mark"],
]);

/** Everything on a page that a text could have become: elements, attributes, comments, addresses. */
const inventory = `(() => {
  const names = new Set(), wrong = [];
  const walk = (node) => {
    if (node.nodeType === 8) wrong.push("comment: " + node.data);
    if (node.nodeType === 1) {
      names.add(node.localName);
      for (const { name, value } of node.attributes) {
        if (/^(on|style$|srcdoc$|background$)/.test(name)) wrong.push(name + "=" + value);
        if (/^(href|src|action|xlink:href)$/.test(name) && /^\\s*[a-z][a-z0-9+.-]*:/i.test(value)
          && !/^(https?|mailto):/i.test(value) && !(node.localName === "link")) wrong.push(value);
      }
      if (node.localName === "template") walk(node.content);
    }
    for (const child of node.childNodes) walk(child);
  };
  walk(document.documentElement);
  const counts = ["h1", "main", "nav", "header", "footer", "dialog", "textarea", "title"].map(
    (name) => document.querySelectorAll(name).length);
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  const scripts = [...document.scripts].map(({ src }) => src).filter((src) => src !== "");
  return { names: [...names], wrong, counts, repeated, scripts, pwned: globalThis.pwned };
})()`;

interface Inventory {
  readonly names: readonly string[];
  readonly wrong: readonly string[];
  readonly counts: readonly number[];
  readonly repeated: readonly string[];
  readonly scripts: readonly string[];
  readonly pwned?: unknown;
}

describe.skipIf(missingChromium !== undefined)(`hostile schemas ${missingChromium ?? ""}`, () => {
  let browser: Browser;
  let page: Page;
  let base: string;
  let complaints: string[] = [];

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "uws-codegen-hostile-"));
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    const services = Object.fromEntries(
      payloads.map((payload, index) => {
        const parameters = join(folder, `${index}.json`);
        writeFileSync(parameters, JSON.stringify(schemaWith(wellFormed(payload))));
        return [`s${index}`, { parameters }];
      }),
    );
    base = writtenSite(await madeSite(services));
    browser = await launched();
    const context = await browser.newContext();
    page = await context.newPage();
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("dialog", (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
        complaints.push(request.url());
      }
    });
  });
  afterAll(async () => browser?.close());

  async function expectHarmless(what: string): Promise<void> {
    const found = await page.evaluate<Inventory>(inventory);
    expect(found.pwned, what).toBeUndefined();
    expect(found.wrong, what).toEqual([]);
    expect(found.repeated, what).toEqual([]);
    expect(
      found.names.filter((name) => !allowed.has(name)),
      what,
    ).toEqual([]);
    expect(
      found.scripts.filter((src) => !src.startsWith(`${base}assets/`)),
      what,
    ).toEqual([]);
    expect(complaints, what).toEqual([]);
  }

  it("are more than fifty", () => {
    expect(new Set(payloads).size).toBeGreaterThan(50);
  });

  it("stay text on every page, when they are tried, and when they are found", async () => {
    for (const [index, payload] of payloads.entries()) {
      complaints = [];
      await page.goto(`${base}s${index}.html`);
      await page.locator("#ui--try-text").scrollIntoViewIfNeeded();
      await page.locator("#ui--try-status:not(:empty)").waitFor();
      await expectHarmless(payload);
      // A heading, a landmark, a dialog: each as often as on any page.
      const { counts } = await page.evaluate<Inventory>(inventory);
      expect(counts.slice(0, 7), payload).toEqual([1, 1, 1, 1, 1, 1, 1]);
      await page.locator("#ui--try-text").fill(JSON.stringify({ constant: payload, [payload]: 1 }));
      await page.locator(".try-it.wrong .issue").first().waitFor();
      await expectHarmless(payload);
      await page.keyboard.press("Control+k");
      await page.locator("#ui--search-input").fill(payload.trim().slice(0, 20) || "root");
      await page.locator("#ui--search-status:not(:empty)").waitFor();
      await expectHarmless(payload);
    }
  });

  it("stay text on the pages of all services", async () => {
    for (const path of ["index.html", "functions.html", "uws.html"]) {
      complaints = [];
      await page.goto(`${base}${path}`);
      await expectHarmless(path);
    }
  });

  it("would run nothing even if they were markup", async () => {
    await page.goto(`${base}index.html`);
    complaints = [];
    await page.evaluate(`document.body.insertAdjacentHTML(
      "beforeend",
      "<img src=x onerror='globalThis.pwned = 1'><iframe srcdoc='<script>parent.pwned = 1</script>'></iframe>",
    )`);
    await page.evaluate(
      `document.body.append(Object.assign(document.createElement("a"), { href: "javascript:globalThis.pwned = 1", id: "bad", textContent: "bad" }))`,
    );
    await page.locator("#bad").click();
    await expect.poll(() => complaints.length).toBeGreaterThanOrEqual(3);
    expect(await page.evaluate("globalThis.pwned")).toBeUndefined();
  });
});
