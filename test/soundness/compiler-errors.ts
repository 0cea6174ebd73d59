import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const compiler = fileURLToPath(
  new URL("../../node_modules/typescript/lib/tsc.js", import.meta.url),
);

/**
 * What the compiler says of TypeScript in a folder: by file and line, the first message.
 *
 * @param include - the files, as a `tsconfig.json` names them.
 * @param flags - the flags to set beside those that every soundness test sets.
 */
export function compilerErrors(
  folder: string,
  include: readonly string[] = ["*.ts"],
  flags: readonly string[] = [],
): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const config = join(folder, "tsconfig.json");
  writeFileSync(
    config,
    JSON.stringify({
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noPropertyAccessFromIndexSignature: true,
        noUnusedLocals: true,
        noUnusedParameters: true,
        target: "ES2022",
        lib: ["ES2022"],
        module: "NodeNext",
        moduleResolution: "NodeNext",
        noEmit: true,
        types: [],
        ...Object.fromEntries(flags.map((flag) => [flag, true])),
      },
      include,
    }),
  );
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", config, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  const errors = new Map<string, Map<number, string>>();
  for (const line of stdout.split("\n")) {
    const [, file, row, message] = /^([^\s(]+)\((\d+),\d+\): error (.*)$/.exec(line) ?? [];
    if (file === undefined || row === undefined || message === undefined) continue;
    const lines = errors.get(file) ?? new Map<number, string>();
    if (!lines.has(Number(row))) lines.set(Number(row), message);
    errors.set(file, lines);
  }
  return errors;
}
