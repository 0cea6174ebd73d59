import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openApiOf } from "./job-schema.js";
import { exampleCopies, exampleSchemas, writeServices } from "./many-services.js";
import { root } from "./own-code.js";
import { peerPrograms } from "./peer-programs.js";

/**
 * Projects of so many services that a compiler is to check, as folders by name. Each has a program that uses something
 * of each service, so that the compiler looks at it.
 *
 * @param parent - the folder that they go into.
 */
export async function compilerProjects(parent, count) {
  const own = (config, use) => ownProject(parent, count, config, use);
  const peer = (name, use) => peerProject(parent, count, name, use);
  return {
    "this project, only types": await own({}, typeFrom("types.js")),
    "this project, `parseJob`": await own({}, callOf("parseJob", "index.js")),
    "this project, js+dts, only types": await own({ target: "js+dts" }, typeFrom("types.js")),
    "this project, js+dts, `parseJob`": await own(
      { target: "js+dts" },
      callOf("parseJob", "index.js"),
    ),
    "hey-api, types": peer("hey-api, types", typeFrom("hey-api/types.gen.js")),
    "hey-api, types and zod": peer("hey-api, types and zod", zodParse),
    "openapi-typescript": peer("openapi-typescript", componentFrom("types.js")),
    "json-schema-to-typescript": peer("json-schema-to-typescript", typeFrom("types.js")),
  };
}

/** What a program says of the service with this number, whose model is to be had from files of this folder. */
function typeFrom(file) {
  return (index, model, folder) => `
    import type { ${model} as Model${index} } from "${folder}/${file}";
    export declare const value${index}: Model${index};`;
}

function callOf(name, file) {
  return (index, _, folder) => `
    import { ${name} as parse${index} } from "${folder}/${file}";
    export const value${index} = parse${index}({}).parameters;`;
}

function zodParse(index, model, folder) {
  return `
    import { z${model} as schema${index} } from "${folder}/hey-api/zod.gen.js";
    export const value${index} = schema${index}.parse({});`;
}

function componentFrom(file) {
  return (index, model, folder) => `
    import type { components as Components${index} } from "${folder}/${file}";
    export declare const value${index}: Components${index}["schemas"]["${model}"];`;
}

async function ownProject(parent, count, options, use) {
  const { generate } = await import(`${root}dist/api.js`);
  const folder = mkdtempSync(join(parent, "own-"));
  const config = writeServices(folder, exampleCopies(count));
  await generate({ ...config, ...options }, { folder });
  return withProgram(folder, count, (name) => `./generated/${name}`, use);
}

/** What a generator makes of each example, as often as there are services. */
function peerProject(parent, count, generator, use) {
  const folder = mkdtempSync(join(parent, "peer-"));
  const examples = exampleSchemas().map(({ validation }) => {
    const made = mkdtempSync(join(parent, "made-"));
    const schema = JSON.parse(validation, withoutPythonPattern);
    writeFileSync(join(made, "schema.json"), JSON.stringify(schema));
    writeFileSync(join(made, "openapi.json"), openApiOf(schema, schema.title));
    mkdirSync(join(made, "out"));
    execFileSync(process.execPath, peerPrograms[generator], { cwd: made, stdio: "ignore" });
    return made;
  });
  for (const [index, { name }] of exampleCopies(count).entries())
    cpSync(join(examples[index % examples.length], "out"), join(folder, name), { recursive: true });
  return withProgram(folder, count, (name) => `./${name}`, use);
}

/** hey-api copies patterns in Python's syntax into regular expressions for zod, which TypeScript refuses to compile. */
function withoutPythonPattern(key, value) {
  return key === "pattern" && /\(\?/.test(value) ? undefined : value;
}

function withProgram(folder, count, folderOf, use) {
  const uses = exampleCopies(count).map(({ name, validation }, index) =>
    use(index, JSON.parse(validation).title, folderOf(name)),
  );
  writeFileSync(join(folder, "program.ts"), uses.join("\n"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  symlinkSync(join(root, "test/bench/node_modules"), join(folder, "node_modules"));
  const compilerOptions = {
    ...{ strict: true, target: "ES2022", module: "NodeNext", moduleResolution: "NodeNext" },
    ...{ noEmit: true, lib: ["ES2022"], types: [], skipLibCheck: true },
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, files: ["program.ts"] }),
  );
  return folder;
}
