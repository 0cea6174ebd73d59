import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import { describe, expect, it } from "vitest";
import { emitters, layers } from "./layers.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Imports against the order, each of which another change will remove. */
const exceptions: readonly string[] = [];

interface Import {
  /** Paths from the project's folder. */
  readonly from: string;
  readonly to: string;
}

const imports = globSync("{generator,packages}/**/*.ts", { cwd: root })
  .filter((path) => !path.includes("/node_modules/"))
  .sort()
  .flatMap(importsOf);

describe("the rooms of the generator", () => {
  const inside = imports.filter(({ from }) => from.startsWith("generator/"));

  it("are all in the list", () => {
    const files = inside.flatMap(({ from, to }) => [from, to]);
    const unknown = files.filter(
      (path) =>
        path.startsWith("generator/") &&
        (rankOf(roomOf(path)) < 0 || (roomOf(path) === "emit" && emitterOf(path) < 0)),
    );
    expect(imports.length).toBeGreaterThan(500);
    expect(unknown).toEqual([]);
  });

  it("import from lower ones only", () => {
    expect(inside.filter(isUpwards).map(described)).toEqual(exceptions);
  });
});

describe("the packages in the repository", () => {
  it("know nothing of the generator, nor of each other", () => {
    const outwards = imports.filter(
      ({ from, to }) => from.startsWith("packages/") && packageOf(from) !== packageOf(to),
    );
    expect(outwards).toEqual([]);
  });
});

function importsOf(from: string): readonly Import[] {
  const text = readFileSync(join(root, from), "utf8");
  const statements = text.matchAll(/^(?:import|export)\s[^"'`;]*?from "(\.[^"]+)";/gm);
  const calls = text.matchAll(/\bimport\("(\.[^"]+)"\)/g);
  return [...statements, ...calls].flatMap(([, path = ""]) => {
    const to = normalize(join(dirname(from), path))
      .replaceAll(sep, "/")
      .replace(/\.js$/, ".ts");
    // Text of generated code imports what is not here.
    return existsSync(join(root, to)) ? [{ from, to }] : [];
  });
}

function isUpwards({ from, to }: Import): boolean {
  if (to.startsWith("packages/")) return false;
  const [own, other] = [roomOf(from), roomOf(to)];
  if (own !== other) return rankOf(other) >= rankOf(own);
  return own === "emit" && emitterOf(to) > emitterOf(from);
}

function rankOf(room: string): number {
  return layers.findIndex((rooms) => rooms.includes(room));
}

/** The folder of a file below `generator/`; a file beside the folders is a room of its own. */
function roomOf(path: string): string {
  return path.split("/")[1] ?? "";
}

function emitterOf(path: string): number {
  const [, , folder = "", ...rest] = path.split("/");
  return emitters.indexOf(rest.length > 0 ? folder : "");
}

function packageOf(path: string): string {
  return path.split("/").slice(0, 2).join("/");
}

function described({ from, to }: Import): string {
  return `${from} → ${to}`.replaceAll("generator/", "");
}
