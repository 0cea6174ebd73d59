import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { exampleServices, madeSite, writtenSite } from "../emit/site/made-site.js";
import { compilerErrors } from "../soundness/compiler-errors.js";
import { launched, missingChromium } from "./chromium.js";
import { libxml2Errors } from "./libxml2.js";
import { missing } from "./shared.js";

const wireFolder = new URL("../wire/", import.meta.url);
const recorded = readdirSync(wireFolder).map(
  (name) => [name, readFileSync(new URL(name, wireFolder), "utf8")] as const,
);

describe.skipIf(missingChromium !== undefined)(
  `the site, from disk ${missingChromium ?? ""}`,
  () => {
    let browser: Browser;
    let base: string;
    let context: BrowserContext | undefined;
    /** What the browser complained of, and what it asked for that is not the site's. */
    let complaints: string[] = [];

    beforeAll(async () => {
      base = writtenSite(await madeSite(exampleServices));
      browser = await launched();
    });
    afterAll(async () => browser?.close());
    afterEach(async () => {
      await context?.close();
      expect(complaints).toEqual([]);
    });

    /** A page in a profile of its own. */
    async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      complaints = [];
      context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(base) && !url.startsWith("data:")) complaints.push(url);
      });
      await page.goto(`${base}${path}`);
      return page;
    }

    async function pasted(page: Page, text: string, kind = "job"): Promise<void> {
      await page.locator("#ui--try-text").scrollIntoViewIfNeeded();
      await page.locator(`input[name="kind"][value="${kind}"]`).check({ force: true });
      await page.locator(".try-it.right, .try-it.wrong").waitFor();
      await page.locator("#ui--try-status").evaluate((status) => {
        status.textContent = "";
      });
      await page.locator("#ui--try-text").fill(text);
      await page.locator("#ui--try-status:not(:empty)").waitFor();
    }

    /** The text of a form of what was pasted. */
    async function form(page: Page, label: string): Promise<string> {
      await page.locator(".try-output").getByRole("tab", { name: label }).click();
      return (await page.locator(".try-output .panel.chosen pre").textContent()) ?? "";
    }

    it("finds fields as one types, and Enter leads to the one chosen with arrows", async () => {
      const page = await opened("index.html");
      await page.keyboard.press("/");
      await page.keyboard.type("run id");
      const results = page.getByRole("option");
      await results.first().waitFor();
      expect(await results.first().textContent()).toContain("run_id");
      expect(await results.first().getAttribute("aria-selected")).toBe("true");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      expect(await results.nth(1).getAttribute("aria-selected")).toBe("true");
      const active = await page.locator("#ui--search-input").getAttribute("aria-activedescendant");
      expect(active).toBe(await results.nth(1).getAttribute("id"));
      await page.keyboard.press("Enter");
      await page.waitForURL(/uws\.html#\w+-run_id$/);
      await expectInView(page, new URL(page.url()).hash);
    });

    it("finds words of descriptions, says when there is nothing, and Escape closes it", async () => {
      const page = await opened("cone-search.html");
      await page.locator("#ui--search-button").click();
      await page.keyboard.type("counterclockwise");
      await page.getByRole("option").first().waitFor();
      expect(await page.getByRole("option").first().textContent()).toContain(
        "PolygonStencil.vertices",
      );
      await page.locator("#ui--search-input").fill("zzz");
      await page.getByText("Nothing was found.").waitFor();
      await page.keyboard.press("Escape");
      expect(await page.locator("#ui--search").isVisible()).toBe(false);
      // A slash that is typed somewhere is a slash.
      await page.locator("#ui--try-text").press("/");
      expect(await page.locator("#ui--search").isVisible()).toBe(false);
    });

    it("opens at a field that a link names", async () => {
      const page = await opened("image-cutout.html#circlestencil-radius");
      await expectInView(page, "#circlestencil-radius");
      expect(await page.locator(":target").textContent()).toContain("radius");
    });

    it("can be used with keys alone", async () => {
      const page = await opened("image-cutout.html");
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe("Skip to the content");
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.id")).toBe("page.content");
      const tab = page.locator("#ui--example-tab-0");
      await tab.focus();
      await page.keyboard.press("ArrowRight");
      expect(await focused(page)).toBe("XML");
      expect(await page.locator("#ui--example-panel-1").isVisible()).toBe(true);
      expect(await page.locator("#ui--example-panel-0").isVisible()).toBe(false);
      await page.keyboard.press("End");
      expect(await focused(page)).toBe("TypeScript");
      const outline = "getComputedStyle(document.activeElement).outlineStyle";
      expect(await page.evaluate(outline)).toBe("solid");
    });

    it("is light or dark as the system says, until somebody chooses; that is remembered", async () => {
      const page = await opened("index.html", { colorScheme: "dark" });
      const background = (): Promise<string> =>
        page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
      const dark = await background();
      await page.getByRole("button", { name: "Switch to light colours" }).click();
      const light = await background();
      expect(light).not.toBe(dark);
      await page.goto(`${base}uws.html`);
      expect(await background()).toBe(light);
      await page.getByRole("button", { name: "Switch to dark colours" }).click();
      expect(await background()).toBe(dark);
    });

    it("has a menu on narrow screens, and nothing that is wider than they are", async () => {
      const page = await opened("spectral-extraction.html", {
        viewport: { width: 360, height: 700 },
      });
      expect(await page.locator("#ui--sidebar").isVisible()).toBe(false);
      await page.locator("#ui--menu").click();
      expect(await page.locator("#ui--sidebar").isVisible()).toBe(true);
      await page.keyboard.press("Escape");
      expect(await page.locator("#ui--sidebar").isVisible()).toBe(false);
      for (const path of ["index.html", "uws.html", "functions.html", "spectral-extraction.html"]) {
        await page.goto(`${base}${path}`);
        expect(
          await page.evaluate("document.documentElement.scrollWidth - innerWidth"),
          path,
        ).toBeLessThanOrEqual(0);
      }
    });

    it("can be read without scripts", async () => {
      const page = await opened("image-cutout.html", { javaScriptEnabled: false });
      for (const selector of [
        "#ui--sidebar",
        "#ui--example-panel-0",
        "#ui--example-panel-2",
        "#circlestencil",
      ]) {
        expect(await page.locator(selector).isVisible(), selector).toBe(true);
      }
      expect(await page.locator(".try-it").isVisible()).toBe(false);
    });

    it("marks what is wrong in a pasted job at its place, and says it in words", async () => {
      const page = await opened("image-cutout.html");
      const example = await page.locator("#ui--try-text").inputValue();
      const wrong = example
        .replace('"radius": 0.05', '"radius": -1')
        .replace('"COMPLETED"', '"DONE"')
        .replace(/"owner": .*\n/, "");
      await pasted(page, wrong);
      expect(await page.locator("#ui--try-status").textContent()).toBe("3 things are wrong");
      expect(await page.locator(".editor-marks mark").allTextContents()).toEqual([
        "{",
        "-1",
        '"DONE"',
      ]);
      expect(await page.locator(".issue-message").allTextContents()).toEqual([
        "Job owner is missing.",
        "Radius must be greater than 0, not -1.",
        expect.stringMatching(/^Execution phase must be one of "PENDING", .*, not "DONE"\.$/),
      ]);
      const [, radius] = await page.locator(".issue-place").allTextContents();
      const line = wrong.split("\n").findIndex((text) => text.includes("-1,")) + 1;
      expect(radius).toBe(`Line ${line}, column 19`);
      await page.locator(".issue").nth(1).click();
      const selected = await page.evaluate("getSelection().toString()");
      expect(selected).toBe("-1");
    });

    it("lays the marks exactly under what they mark", async () => {
      const page = await opened("image-cutout.html");
      const long = `{ "ids": [${'"a", '.repeat(60)}12],\n${"\n".repeat(40)}\t"stencils": 5 }`;
      await pasted(page, long, "parameters");
      // At the very end, where scroll bars and padding could make them differ.
      await page.evaluate("document.querySelector('#ui--try-text').scrollTo(1e6, 1e6)");
      const scrolled = (selector: string): Promise<readonly number[]> =>
        page.locator(selector).evaluate(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft]);
      const [top = 0, left = 0] = await scrolled("#ui--try-text");
      expect(Math.min(top, left)).toBeGreaterThan(100);
      await expect.poll(() => scrolled(".editor-marks")).toEqual([top, left]);
    });

    it("says where a text is no JSON, and where XML is wrong", async () => {
      const page = await opened("image-cutout.html");
      await pasted(page, '{\n  "id": "1",\n  "owner": nobody\n}');
      expect(await page.locator(".issue-place").allTextContents()).toEqual(["Line 3, column 12"]);
      expect(await page.locator(".editor-marks mark").textContent()).toBe("nobody");
      const xml = (await page.locator("#ui--example-panel-1 pre").textContent()) ?? "";
      await pasted(page, xml.replace("COMPLETED", "DONE"), "xml");
      expect(await page.locator(".editor-marks mark").allTextContents()).toEqual(["<uws:phase"]);
      expect(await page.locator(".issue-message").textContent()).toContain("DONE");
      await pasted(page, xml, "xml");
      expect(await page.locator("#ui--try-status").textContent()).toBe("Valid JobSummary");
      expect(await form(page, "JSON")).toContain('"jobId": "47183"');
    });

    it("fills in defaults, and shows which", async () => {
      const page = await opened("image-cutout.html");
      await pasted(page, '{ "ids": ["a"], "stencils": [{ "type": "range" }] }', "parameters");
      expect(await page.locator(".filled-words code").allTextContents()).toEqual([
        "stencils[0].ra",
        "stencils[0].dec",
        "cutout_detail",
        "pixel_format",
        "band",
        "compress",
      ]);
      expect(JSON.parse(await form(page, "JSON"))).toMatchObject({ cutout_detail: "image" });
      expect(await form(page, "TypeScript")).toContain("const parameters: CutoutParameters = {");
      expect(await page.locator(".panel.chosen .filled").first().textContent()).toContain(" ");
    });

    it("finds each of the recorded jobs valid, and writes XML that the standard's schema accepts", async () => {
      const page = await opened("simple.html");
      const documents: string[] = [];
      for (const [name, job] of recorded) {
        await pasted(page, job);
        expect(await page.locator("#ui--try-status").textContent(), name).toBe("Valid SimpleJob");
        expect(JSON.parse(await form(page, "JSON")), name).toMatchObject(JSON.parse(job));
        documents.push(await form(page, "XML"));
      }
      expect(documents).toHaveLength(11);
      if (missing === undefined) expect((await libxml2Errors(documents)).flat()).toEqual([]);
    });

    it.skipIf(missing !== undefined)("shows examples whose XML is valid too", async () => {
      const documents: string[] = [];
      for (const name of Object.keys(exampleServices)) {
        const page = await opened(`${name}.html`);
        documents.push((await page.locator("#ui--example-panel-1 pre").textContent()) ?? "");
        await page.locator("#ui--try-text").scrollIntoViewIfNeeded();
        await page.locator(".try-it.right").waitFor();
      }
      expect((await libxml2Errors(documents)).flat()).toEqual([]);
    });

    it("shows examples whose TypeScript compiles", async () => {
      const folder = mkdtempSync(join(tmpdir(), "uws-codegen-site-examples-"));
      const generated = fileURLToPath(new URL("../../generated/", import.meta.url));
      for (const name of Object.keys(exampleServices).filter((name) => name !== "simple")) {
        const page = await opened(`${name}.html`);
        const code = (await page.locator("#ui--example-panel-2 pre").textContent()) ?? "";
        expect(code).toContain(`from "./${name}/index.js"`);
        const used = code
          .replace('from "./', `from "${generated}`)
          .replace("const job", "export const job");
        writeFileSync(join(folder, `${name}.ts`), used);
        // A field that the service has not shows that the compiler looks.
        writeFileSync(join(folder, `${name}-wrong.ts`), used.replace("owner:", "owners:"));
      }
      const errors = compilerErrors(folder);
      rmSync(folder, { recursive: true });
      expect([...errors.keys()].sort()).toEqual([
        "cone-search-wrong.ts",
        "image-cutout-wrong.ts",
        "spectral-extraction-wrong.ts",
      ]);
    });

    for (const colorScheme of ["light", "dark"] as const) {
      it(`has nothing that axe finds wrong: ${colorScheme}`, async () => {
        const page = await opened("index.html", { colorScheme });
        for (const path of ["index.html", "uws.html", "functions.html", ...servicePages]) {
          await page.goto(`${base}${path}`);
          expect(await violations(page), path).toEqual([]);
        }
        await pasted(page, '{ "id": 1 }');
        expect(await violations(page), "issues").toEqual([]);
        await page.keyboard.press("Control+k");
        await page.keyboard.type("name");
        await page.getByRole("option").first().waitFor();
        expect(await violations(page), "search").toEqual([]);
      });
    }
  },
);

const servicePages = Object.keys(exampleServices).map((name) => `${name}.html`);

async function expectInView(page: Page, hash: string): Promise<void> {
  const { y = 0, height = 0 } = (await page.locator(hash).boundingBox()) ?? {};
  // Below the bar at the top.
  expect(y).toBeGreaterThanOrEqual(56);
  expect(y + height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
}

function focused(page: Page): Promise<string> {
  return page.evaluate<string>("document.activeElement.textContent");
}

/** What axe finds, a line for each; it runs beside the page, whose policy would not let it in. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // Safe: the line above put it there.
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ preload: false });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
