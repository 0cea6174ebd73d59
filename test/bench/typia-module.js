import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./own-code.js";
import { typiaTypes } from "./typia-types.js";

const packages = join(root, "test/bench/node_modules");

/**
 * The path of the module that typia's own program writes into a folder for a schema: `validate0`, and so on, for each
 * of the names. This is its last major version that needs no more than Node 20 and TypeScript 5.
 */
export function typiaModule(folder, schema, names) {
  const project = join(folder, "typia");
  mkdirSync(join(project, "input"), { recursive: true });
  symlinkSync(packages, join(project, "node_modules"));
  const [name] = names;
  const functions = names.map(
    (each, index) => `export const validate${index} = typia.createValidate<Types.${each}>();`,
  );
  const types = typiaTypes(schema, name);
  writeFileSync(join(project, "input/types.ts"), types);
  writeFileSync(
    join(project, "input/validators.ts"),
    ['import typia from "typia";', 'import type * as Types from "./types";', ...functions].join(
      "\n",
    ),
  );
  const compilerOptions = {
    ...{ strict: true, target: "ES2022", module: "ESNext", moduleResolution: "Bundler" },
    ...{ skipLibCheck: true, types: [] },
  };
  const config = { compilerOptions, include: ["input"] };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify(config));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
  const program = join(packages, "typia/lib/executable/typia.js");
  const words = [
    "generate",
    "--input",
    "input",
    "--output",
    "output",
    "--project",
    "tsconfig.json",
  ];
  execFileSync(process.execPath, [program, ...words], { cwd: project });
  return join(project, "output/validators.ts");
}
