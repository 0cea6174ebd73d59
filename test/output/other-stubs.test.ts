import { cpSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Config, check, type GenerateOptions, generate } from "../../generator/api.js";
import { contentsOf, temporaryFolder, writeFiles } from "../temporary-folder.js";

type Target = NonNullable<Config["target"]>;

const schema = { title: "P", type: "object", properties: { id: { type: "string" } } };
const stub = "cutouts/parameters-xml";

function configOf(target: Target): Config {
  const services = { cutouts: { parameters: "p.json" }, spectra: { parameters: "p.json" } };
  return { out: "out", target, services };
}

/** A folder into which the services were generated. */
async function generated(target: Target): Promise<string> {
  const folder = temporaryFolder({ "p.json": JSON.stringify(schema) });
  await generate(configOf(target), { folder });
  return folder;
}

/** Puts a stub of one's own in the place of the one that was written. */
function edit(folder: string, path: string): string {
  const text = `// My own.\n${readFileSync(join(folder, "out", path), "utf8")}`;
  writeFiles(folder, { [`out/${path}`]: text });
  return text;
}

function contents(folder: string): ReturnType<typeof contentsOf> {
  return contentsOf(join(folder, "out"));
}

describe("to choose another target", () => {
  it("leaves nothing of the one before, and there is a way back", async () => {
    const folder = await generated("ts");
    const inTypeScript = contents(folder);
    const { stale } = await check(configOf("js+dts"), { folder });
    expect(stale).toContainEqual({ kind: "delete", path: `${stub}.ts` });
    await generate(configOf("js+dts"), { folder });
    expect(contents(folder)).toEqual(contents(await generated("js+dts")));
    expect((await check(configOf("js+dts"), { folder })).stale).toEqual([]);
    await generate(configOf("ts"), { folder });
    expect(contents(folder)).toEqual(inTypeScript);
  });

  it("leaves a file that was edited, and names it", async () => {
    const folder = await generated("ts");
    edit(folder, "cutouts/readers.ts");
    const { leftOver } = await generate(configOf("js+dts"), { folder });
    expect(leftOver).toEqual(["cutouts/readers.ts"]);
  });

  it.each([
    ["ts", "js+dts", "ts", "js", "take its types out"],
    ["js+dts", "ts", "js", "ts", "give it its types"],
  ] as const)("from %s to %s does nothing to a stub that was edited", async (...args) => {
    const [from, to, oldEnding, ending, advice] = args;
    const folder = await generated(from);
    const mine = edit(folder, `${stub}.${oldEnding}`);
    const before = contents(folder);
    const ways: readonly GenerateOptions[] = [{}, { force: true }, { dryRun: true }];
    for (const way of ways) {
      await expect(generate(configOf(to), { folder, ...way })).rejects.toMatchObject({
        kind: "finding",
        diagnostic: {
          code: "stub-of-other-target",
          message: `The stub of this target is parameters-xml.${ending}, and what you wrote is in another: ${stub}.${oldEnding}. Nothing was changed.`,
          hint: expect.stringContaining(`Rename it to parameters-xml.${ending} and ${advice}`),
        },
      });
      expect(contents(folder)).toEqual(before);
    }
    renameSync(join(folder, `out/${stub}.${oldEnding}`), join(folder, `out/${stub}.${ending}`));
    await generate(configOf(to), { folder });
    expect(readFileSync(join(folder, `out/${stub}.${ending}`), "utf8")).toBe(mine);
    // The other service's was as it was written.
    expect(existsSync(join(folder, `out/spectra/parameters-xml.${oldEnding}`))).toBe(false);
    expect((await check(configOf(to), { folder })).stale).toEqual([]);
  });

  it("names a stub that was edited and copied until it is gone", async () => {
    const folder = await generated("ts");
    const mine = edit(folder, `${stub}.ts`);
    cpSync(join(folder, `out/${stub}.ts`), join(folder, `out/${stub}.js`));
    for (let run = 0; run < 2; run += 1) {
      const { leftOver } = await generate(configOf("js+dts"), { folder });
      expect(leftOver).toEqual([`${stub}.ts`]);
    }
    expect(readFileSync(join(folder, `out/${stub}.ts`), "utf8")).toBe(mine);
    expect((await check(configOf("js+dts"), { folder })).leftOver).toEqual([`${stub}.ts`]);
    rmSync(join(folder, `out/${stub}.ts`));
    expect((await check(configOf("js+dts"), { folder })).leftOver).toEqual([]);
  });
});

it("a file that is called as the other target's stub is somebody's, where there was no other target", async () => {
  const folder = await generated("ts");
  writeFiles(folder, { [`out/${stub}.js`]: "// What a compiler made of the stub.\n" });
  const { leftOver, changes } = await generate(configOf("ts"), { folder, force: true });
  expect([leftOver, changes]).toEqual([[], []]);
  rmSync(join(folder, "out/uws-codegen.manifest.json"));
  const again = await generate(configOf("ts"), { folder });
  expect(again.leftOver).toEqual([]);
  expect(existsSync(join(folder, `out/${stub}.js`))).toBe(true);
});
