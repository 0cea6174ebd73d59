// What the generated code costs a user's compiler: a project of 1, 10 and 100 services, beside hey-api's types of them.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openApiOf } from "./job-schema.js";
import { exampleSchemas, manyServices } from "./many-services.js";
import { median, shortNumber, table } from "./measure.js";
import { root } from "./own-code.js";

const bin = join(root, "test/bench/node_modules/.bin");

export async function bench() {
  const rows = [];
  for (const count of [1, 10, 100]) {
    const [own, theirs] = [await ownProject(count), heyApiProject(count)];
    const figures = { own: [], theirs: [] };
    for (let round = 0; round < 5; round += 1) {
      figures.own.push(compiled(own));
      figures.theirs.push(compiled(theirs));
    }
    for (const [name, all] of [
      ["this project", figures.own],
      ["hey-api's types", figures.theirs],
    ]) {
      const time = median(all.map((one) => one["Total time"]).sort((a, b) => a - b));
      const { Types, Instantiations } = all[0];
      rows.push([`${name}, ${count}`, ...[Types, Instantiations].map(String), shortNumber(time)]);
    }
    for (const folder of [own, theirs]) rmSync(folder, { recursive: true });
  }
  return table(["services", "types", "instantiations", "tsc, s (median of 5)"], rows);
}

/** A project that uses each service's job type. */
async function ownProject(count) {
  const { generate } = await import(`${root}dist/api.js`);
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  manyServices(folder, count);
  const config = JSON.parse(readFileSync(join(folder, "uws-codegen.config.json"), "utf8"));
  await generate(config, { folder });
  const uses = Object.keys(config.services).map(
    (name, index) =>
      `import { parseJob as parse${index} } from "./generated/${name}/index.js";\nexport const job${index} = parse${index}({}).parameters;`,
  );
  return withProgram(folder, uses);
}

function heyApiProject(count) {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  const schemas = exampleSchemas();
  const outputs = schemas.map(({ validation }, index) => {
    const schema = JSON.parse(validation);
    writeFileSync(join(folder, "openapi.json"), openApiOf(schema, schema.title));
    execFileSync(
      join(bin, "openapi-ts"),
      ["-i", "openapi.json", "-o", `made${index}`, "-p", "@hey-api/typescript", "-s"],
      { cwd: folder },
    );
    return {
      model: schema.title,
      text: readFileSync(join(folder, `made${index}/types.gen.ts`), "utf8"),
    };
  });
  const uses = [];
  for (let index = 0; index < count; index += 1) {
    const { model, text } = outputs[index % outputs.length];
    mkdirSync(join(folder, `service${index}`));
    writeFileSync(join(folder, `service${index}/types.gen.ts`), text);
    uses.push(
      `import type { ${model} as Model${index} } from "./service${index}/types.gen.js";\nexport declare const job${index}: Model${index};`,
    );
  }
  for (const [index] of schemas.entries())
    rmSync(join(folder, `made${index}`), { recursive: true });
  return withProgram(folder, uses);
}

function withProgram(folder, uses) {
  writeFileSync(join(folder, "program.ts"), uses.join("\n"));
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        ...{ strict: true, target: "ES2022", module: "NodeNext", moduleResolution: "NodeNext" },
        ...{ noEmit: true, lib: ["ES2022"], types: [] },
      },
      files: ["program.ts"],
    }),
  );
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  return folder;
}

/** The compiler's own figures. */
function compiled(folder) {
  const output = execFileSync(join(bin, "tsc"), ["--extendedDiagnostics"], {
    ...{ cwd: folder, encoding: "utf8" },
  });
  return Object.fromEntries(
    [...output.matchAll(/^([\w /]+):\s+([\d.]+)/gm)].map(([, name, value]) => [
      name,
      Number(value),
    ]),
  );
}
