import { expect } from "vitest";

/** Expects each link of a site to lead to what is there, and no page to have an id twice. */
export function expectLinksToResolve(files: ReadonlyMap<string, string>): void {
  for (const [path, html] of files) {
    if (!path.endsWith(".html")) continue;
    const ids = idsOf(html);
    expect(new Set(ids).size, path).toBe(ids.length);
    for (const [, address = ""] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^(?:https?|mailto|data):/.test(address)) continue;
      const [file = "", anchor] = address.split("#");
      const target = file === "" ? html : (files.get(file) ?? "");
      expect(target, `${path}: ${address}`).not.toBe("");
      if (anchor !== undefined) expect(idsOf(target), `${path}: ${address}`).toContain(anchor);
    }
  }
}

/** The ids on a page. */
export function idsOf(html: string): readonly string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id);
}
