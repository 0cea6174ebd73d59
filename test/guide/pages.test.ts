import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { codeBlocksOf } from "../code-blocks.js";
import { rendered } from "../markdown/rendered.js";
import { markdownPages, repository } from "./markdown-pages.js";

const pages = markdownPages();

describe("the project's own pages", () => {
  it.each([...pages])("%s leads only where something is", (path, markdown) => {
    const lost = rendered(markdown).links.filter((link) => {
      if (/^(?:https?|mailto):/.test(link)) return false;
      const [file = "", anchor] = decodeURI(link).split("#");
      const target = file === "" ? path : normalize(join(dirname(path), file));
      if (!existsSync(join(repository, target))) return true;
      return anchor !== undefined && !rendered(pages.get(target) ?? "").anchors.includes(anchor);
    });
    expect(lost).toEqual([]);
  });

  it("are all linked from the README, or from a page that is", () => {
    const found = new Set<string>();
    const visit = (path: string): void => {
      if (found.has(path)) return;
      found.add(path);
      for (const link of rendered(pages.get(path) ?? "").links) {
        const [file = ""] = link.split("#");
        const target = normalize(join(dirname(path), file));
        if (pages.has(target)) visit(target);
      }
    };
    visit("README.md");
    const others = [...pages.keys()].filter((path) => path.startsWith("docs/"));
    expect(others.filter((path) => !found.has(path))).toEqual([]);
  });

  it("have pictures that are XML, and say what they show", () => {
    for (const name of readdirSync(join(repository, "docs/guide"))) {
      if (!name.endsWith(".svg")) continue;
      const text = readFileSync(join(repository, "docs/guide", name), "utf8");
      const parser = new SaxesParser();
      parser.on("error", (error) => {
        throw error;
      });
      parser.write(text).close();
      expect(text).toMatch(/<title[^>]*>[^<]+<\/title>/);
      expect(text).not.toMatch(/<script|\son\w+=|href/);
    }
  });

  it("show in the README what is generated", () => {
    const blocks = codeBlocksOf(pages.get("README.md") ?? "");
    const excerpt = blocks.find(({ language }) => language === "ts");
    const types = readFileSync(join(repository, "generated/image-cutout/types.ts"), "utf8");
    expect(types).toContain(excerpt?.code ?? "nothing");
  });

  it("have the tables that `npm run written` writes", () => {
    const script = join(repository, ".ci/guide-tables.js");
    const { status, stderr } = spawnSync(process.execPath, [script, "--check"], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });
});
