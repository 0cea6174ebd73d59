import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const paths = ["runtime", "conversions"].flatMap((folder) =>
  readdirSync(join(root, "templates", folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => `${folder}/${path.replaceAll("\\", "/").replace(/\.ts$/, "")}`),
);

describe("the templates as the build has compiled them", () => {
  it.each(paths)("%s exports what its source does, and says as much", async (path) => {
    const [source, code, declared] = [
      `templates/${path}.ts`,
      `dist/templates/${path}.js`,
      `dist/templates/${path}.d.ts`,
    ].map((each) => readFileSync(join(root, each), "utf8"));
    const comments = (text = "") => text.match(/\/\*\*[\s\S]*?\*\//g)?.length ?? 0;
    expect(code).not.toMatch(/empty line|\n\n\n|\ninterface |: string\b/);
    expect(declared).not.toMatch(/\n\n\n/);
    // What is not exported, and what only the compiler reads, is not in both.
    expect(comments(declared)).toBeGreaterThan(0);
    expect(comments(code) + comments(declared)).toBeGreaterThanOrEqual(comments(source));
    // The conversions stand in the runtime's folder once they are copied.
    if (path.startsWith("conversions/")) return;
    const [compiled, original] = await Promise.all(
      [`dist/templates/${path}.js`, `templates/${path}.ts`].map(
        (each): Promise<object> => import(pathToFileURL(join(root, each)).href),
      ),
    );
    expect(Object.keys(compiled ?? {})).toEqual(Object.keys(original ?? {}));
  });

  it("has empty lines where the source has them", () => {
    const read = (path: string) => readFileSync(join(root, path), "utf8");
    expect(read("dist/templates/runtime/xml-text.js")).toContain("\n\n/** ");
    expect(read("dist/templates/runtime/xml-text.d.ts")).toContain(";\n\n/** ");
  });
});
