import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { Pass } from "../../generator/canonical/pass.js";
import { type CodeBlock, codeBlocksOf, compiled, runModule } from "../code-blocks.js";
import { markdownPages, repository } from "../guide/markdown-pages.js";
import { program } from "../program.js";
import { temporaryFolder } from "../temporary-folder.js";

/** What stands under one heading: a story of its own, in a folder of its own. */
interface Section {
  readonly page: string;
  readonly heading: string;
  readonly blocks: readonly CodeBlock[];
}

const checked = new Set(["js", "json", "sh", "ts"]);

const sections: readonly Section[] = [...markdownPages()]
  .filter(([path]) => path === "README.md" || path.startsWith("docs/guide/"))
  .flatMap(([page, markdown]) =>
    markdown.split(/^(?=## )/m).map((text) => ({
      page,
      heading: /^#+ (.*)$/m.exec(text)?.[1] ?? "",
      blocks: codeBlocksOf(text).filter(({ code }) => !isExcerpt(code)),
    })),
  )
  .filter(({ blocks }) => blocks.length > 0);

/** The README shows a piece of what is generated, which its own test compares. */
function isExcerpt(code: string): boolean {
  return code.startsWith("/**\n * A circle on the sky");
}

const examples = join(repository, "schemas/examples/image-cutout/CutoutParameters");

/** The programs that blocks call, without Python and the network. */
const programs: { readonly [name: string]: string } = {
  npx: `#!/bin/sh\n[ "$1" = uws-codegen ] || exit 1\nshift\nexec "${process.execPath}" "${program}" "$@"\n`,
  npm: "#!/bin/sh\n",
  python: `#!/bin/sh\ncase "$2" in *serialization*) mode=serialization ;; *) mode=validation ;; esac\ncat "${examples}.$mode.json"\n`,
};

function newFolder(): string {
  const folder = temporaryFolder({
    "schemas/openapi.json": JSON.stringify(openApiDocument()),
    "package.json": '{ "type": "module" }',
    ...Object.fromEntries(
      Object.entries(programs).map(([name, text]) => [`programs/${name}`, text]),
    ),
  });
  for (const name of Object.keys(programs)) chmodSync(join(folder, "programs", name), 0o755);
  for (const [mode, names] of [
    ["validation", ["cutout.validation", "cutout", "spectra"]],
    ["serialization", ["cutout.serialization"]],
  ] as const) {
    for (const name of names)
      copyFileSync(`${examples}.${mode}.json`, join(folder, `schemas/${name}.json`));
  }
  mkdirSync(join(folder, "node_modules/@hookform"), { recursive: true });
  symlinkSync(repository, join(folder, "node_modules/uws-codegen"));
  return folder;
}

/** The models of the cutout service as FastAPI has them in its document. */
function openApiDocument(): object {
  const text = readFileSync(`${examples}.validation.json`, "utf8");
  const { $defs, ...root } = JSON.parse(text.replaceAll("#/$defs/", "#/components/schemas/"));
  return {
    openapi: "3.1.0",
    paths: {},
    components: { schemas: { ...$defs, CutoutParameters: root } },
  };
}

function schemaFor(name: string): string | undefined {
  if (name.endsWith("uws-codegen.config.json")) return "config";
  return /(overlay|bundle|xml-binding)\.json$/.exec(name)?.[1];
}

function tell({ page, heading, blocks }: Section, folder: string): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  for (const { language, meta, code, line } of blocks) {
    const where = `${page}, ${heading}, line ${line} of it`;
    expect([...checked], where).toContain(language);
    if (language === "json") {
      const name = meta === "" ? "uws-codegen.config.json" : meta;
      const schema = schemaFor(name);
      expect(schema, where).toBeDefined();
      const path = join(repository, `schemas/${schema}.schema.json`);
      const ajv = new Ajv2020({ strict: false });
      const isValid = ajv.validate(JSON.parse(readFileSync(path, "utf8")), JSON.parse(code));
      expect(isValid, `${where}: ${ajv.errorsText()}`).toBe(true);
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), code);
    }
    if (language === "sh") expect(shell(code, folder), where).toEqual({ status: 0, stderr: "" });
    // JavaScript is what was generated.
    if (language === "js") expect(`${code}\n`).toBe(readFileSync(join(folder, meta), "utf8"));
    if (language === "ts") modules.set(meta.endsWith(".ts") ? meta : `block-${line}.ts`, code);
  }
  return modules;
}

function shell(
  code: string,
  folder: string,
): { readonly status: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync("bash", ["-euo", "pipefail", "-c", code], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: `${join(folder, "programs")}:${process.env["PATH"]}` },
  });
  return { status, stderr: status === 0 ? "" : stderr };
}

/**
 * What the README and the form's recipe leave to the reader. Of the schema's type the resolver knows nothing, as in a
 * project without `@standard-schema/spec`, which it has as an optional peer.
 */
const declarations = `
declare const response: Response;
declare const somethingElse: unknown;
declare module "react-hook-form" {
  export interface Resolver<Input, Context, Output> { readonly input: Input; readonly context: Context; readonly output: Output }
  export function useForm<Input, Context, Output>(options: { resolver: Resolver<Input, Context, Output> }): { readonly values: Output };
}
declare module "@hookform/resolvers/standard-schema" {
  import type { Resolver } from "react-hook-form";
  export function standardSchemaResolver<Input, Context, Output>(schema: unknown): Resolver<Input, Context, Output>;
}
`;

const read = (path: string): object => JSON.parse(readFileSync(join(repository, path), "utf8"));

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

async function listening(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

describe("the blocks of code", () => {
  it.each(sections.map((section) => [`${section.page}: ${section.heading}`, section] as const))(
    "%s",
    async (_, section) => {
      const folder = newFolder();
      const modules = tell(section, folder);
      if (modules.size === 0) return;
      const isAboutRepository = section.page.endsWith("passes.md");
      if (!isAboutRepository && !section.blocks.some(({ language }) => language === "sh")) {
        const words = "--service vo-cutouts --parameters schemas/cutout.json --out src/generated";
        expect(shell(`npx uws-codegen generate ${words}`, folder)).toEqual({
          status: 0,
          stderr: "",
        });
      }
      if (section.page === "README.md")
        symlinkSync(join(repository, "generated"), join(folder, "generated"));
      symlinkSync(join(repository, "node_modules/vitest"), join(folder, "node_modules/vitest"));
      const all = new Map([...modules, ["declarations.d.ts", declarations]]);
      expect(compiled(folder, all)).toBe("");
      for (const { meta, code } of section.blocks) {
        if (meta !== "run") continue;
        const exported = await runModule(folder, code);
        expect({ ...exported }).toEqual(runs.get(section.heading));
      }
    },
  );
});

/** What the blocks that are run export. */
const runs: ReadonlyMap<string, object> = new Map<string, object>([
  [
    "A correction that no rule can infer",
    { message: expect.stringContaining("a list of at most 10 items"), vendor: "uws-codegen" },
  ],
  [
    "A form",
    {
      problems: expect.any(Function),
      ofEmptyForm: { ids: expect.stringContaining("1 item"), stencils: expect.any(String) },
    },
  ],
  ["JavaScript with declarations", { compress: true }],
]);

describe("the pass of the guide", () => {
  it("does what its test on the page says", async () => {
    const [pass] = sections.find(({ page }) => page.endsWith("passes.md"))?.blocks ?? [];
    const canonical = join(repository, "generator/canonical");
    const { emptyDescriptions } = await runModule(canonical, pass?.code ?? "");
    // Safe: the test above has compiled it.
    const { apply, name } = emptyDescriptions as Pass;
    const after = { properties: { a: { type: "string" } } };
    expect(name).toBe("empty-descriptions");
    const context = {
      report: () => {},
      rootName: "Root",
      reservedNames: new Set<string>(),
    };
    expect(apply({ properties: { a: { description: " ", type: "string" } } }, context)).toEqual(
      after,
    );
    expect(apply(after, context)).toEqual(after);
  });
});

describe("the gateway of the recipes", () => {
  it("answers in UWS with what a back end has as JSON, and hides what the back end gets wrong", async () => {
    const section = sections.find(({ heading }) => heading === "A gateway that speaks UWS");
    const parameters = read("schemas/examples/image-cutout/instances/circle.json");
    const job = { ...read("test/wire/completed.json"), json_parameters: parameters };
    const backEnd = createServer((request, response) => {
      const answers: { readonly [url: string]: unknown } = {
        "/jobs": [job, job],
        "/jobs/1": job,
        "/jobs/2": { secret: "not a job" },
      };
      response.end(JSON.stringify(answers[request.url ?? ""] ?? null));
    });
    const folder = newFolder();
    const words = "--service vo-cutouts --parameters schemas/cutout.json --out src/generated";
    shell(`npx uws-codegen generate ${words}`, folder);
    const { gateway } = await runModule(folder, section?.blocks[0]?.code ?? "");
    // Safe: what the recipe exports, which the test above has compiled.
    const start = gateway as (backEnd: string, publicUrl: string) => Server;
    vi.spyOn(console, "error").mockImplementation(() => {});
    const url = await listening(start(await listening(backEnd), "https://example.org"));
    const get = async (path: string) => {
      const response = await fetch(`${url}${path}`);
      return { status: response.status, text: await response.text() };
    };
    const list = await get("/jobs");
    expect(list.text.match(/<uws:jobref /g)).toHaveLength(2);
    expect(list.text).toContain("https://example.org/jobs/");
    expect((await get("/jobs/1")).text).toMatch(/^<\?xml [\s\S]*<uws:phase>COMPLETED<\/uws:phase>/);
    expect(await get("/jobs/2")).toEqual({ status: 502, text: "" });
    expect(await get("/other")).toEqual({ status: 404, text: "" });
  });
});
