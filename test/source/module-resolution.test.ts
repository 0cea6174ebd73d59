import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { moduleResolutionOf } from "../../generator/source/module-resolution.js";
import { temporaryFolder } from "../temporary-folder.js";

type Files = { readonly [path: string]: object | string };

/** What is said of `src/generated` in a project with these files. */
function resolutionIn(files: Files, folder = "src/generated"): readonly (string | undefined)[] {
  const root = temporaryFolder({
    "package.json": "{}",
    ...Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === "string" ? content : JSON.stringify(content),
      ]),
    ),
  });
  const found = moduleResolutionOf(join(root, folder));
  return found === undefined ? [] : [found.config.slice(root.length + 1), found.resolution];
}

const bundler = { compilerOptions: { module: "ESNext", moduleResolution: "Bundler" } };
const nodeNext = { compilerOptions: { module: "NodeNext" } };

describe("how modules are found", () => {
  it.each<[string, object, string | undefined]>([
    ["by moduleResolution", bundler, "bundler"],
    ["by module: NodeNext", nodeNext, "nodenext"],
    ["by module: preserve", { compilerOptions: { module: "preserve" } }, "bundler"],
    ["not where nothing is said", {}, undefined],
    ["not where releases differ", { compilerOptions: { module: "esnext" } }, undefined],
  ])("is told %s", (_, config, resolution) => {
    expect(resolutionIn({ "tsconfig.json": config })).toEqual(["tsconfig.json", resolution]);
  });

  it("is told with comments and commas too many, as the compiler's own init writes them", () => {
    const text = `{ // Visit https://aka.ms/tsconfig\n "compilerOptions": { "moduleResolution": "bundler", }, }`;
    expect(resolutionIn({ "tsconfig.json": text })[1]).toBe("bundler");
    expect(resolutionIn({ "tsconfig.json": "{ half" })[1]).toBeUndefined();
  });

  it("is inherited, the last of several first, and from packages", () => {
    const files = {
      "base.json": bundler,
      "other.json": nodeNext,
      "node_modules/@tsconfig/vite/tsconfig.json": bundler,
      "node_modules/@tsconfig/vite/package.json": { name: "@tsconfig/vite" },
    };
    const extending = (name: string | readonly string[]): string | undefined =>
      resolutionIn({ ...files, "tsconfig.json": { extends: name } })[1];
    expect(extending("./base.json")).toBe("bundler");
    expect(extending("./base")).toBe("bundler");
    expect(extending(["./other.json", "./base.json"])).toBe("bundler");
    expect(extending("@tsconfig/vite/tsconfig.json")).toBe("bundler");
    expect(extending("@tsconfig/vite")).toBe("bundler");
    expect(extending("./tsconfig.json")).toBeUndefined();
    expect(extending("./gone.json")).toBeUndefined();
  });

  it("is that of the reference that has the folder", () => {
    const files = {
      "tsconfig.json": {
        files: [],
        references: [{ path: "./tsconfig.node.json" }, { path: "./tsconfig.app.json" }],
      },
      "tsconfig.node.json": { ...nodeNext, include: ["vite.config.ts"] },
      "tsconfig.app.json": { ...bundler, include: ["src/**/*.ts"] },
    };
    expect(resolutionIn(files)).toEqual(["tsconfig.app.json", "bundler"]);
    expect(resolutionIn(files, "elsewhere")).toEqual(["tsconfig.node.json", "nodenext"]);
  });

  it("is that of the nearest config, and of none outside the package", () => {
    const files = { "tsconfig.json": nodeNext, "src/tsconfig.json": bundler };
    expect(resolutionIn(files)).toEqual(["src/tsconfig.json", "bundler"]);
    expect(resolutionIn({ "src/package.json": "{}", "tsconfig.json": bundler })).toEqual([]);
    expect(resolutionIn({})).toEqual([]);
  });
});
