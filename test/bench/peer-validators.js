import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openApiOf } from "./job-schema.js";
import { withNamedUnions } from "./named-unions.js";
import { root } from "./own-code.js";
import { typiaModule } from "./typia-module.js";

/** What those are whose validators are compared, as they are named on the page. */
export const validatorPeers = [
  ...["ajv", "ajv-formats", "zod", "valibot", "@hey-api/openapi-ts", "typebox", "typia"],
];

/**
 * The validators of others for models of one schema: by name, the text of a module that exports for each model
 * `accepts0` and so on, which say whether they accept a value, and have looked for all that is wrong where they do not.
 *
 * @param folder - where what is generated for them goes.
 * @param schema - as Pydantic writes it.
 * @param names - of the models: one of them for the whole schema, or several in its `$defs`.
 */
export function validatorModules(folder, schema, names) {
  return {
    "AJV at run time": ajvModule(schema, names),
    "zod 4, by hey-api": heyApiCode(folder, schema, names, "zod", {
      start: "",
      accepts: (validator) => `(value) => ${validator}.safeParse(value).success`,
    }),
    "valibot, by hey-api": heyApiCode(folder, withNamedUnions(schema), names, "valibot", {
      start: 'import { safeParse } from "valibot";',
      accepts: (validator) => `(value) => safeParse(${validator}, value).success`,
    }),
    "TypeBox's compiler": typeBoxModule(schema, names),
    typia: [
      `import * as made from ${JSON.stringify(typiaModule(folder, schema, names))};`,
      ...exportsOf(names, (_, index) => `(value) => made.validate${index}(value).success`),
    ].join("\n"),
  };
}

/** AJV knows no `discriminator.mapping`, and tries all members of a union. */
function ajvModule(schema, names) {
  const [add, compiled] = isWhole(schema, names)
    ? ["", () => `ajv.compile(${JSON.stringify(schema)})`]
    : [
        `ajv.addSchema(${JSON.stringify({ ...schema, $id: "all" })});`,
        (name) => `ajv.compile({ $ref: "all#/$defs/${name}" })`,
      ];
  return [
    'import { Ajv2020 } from "ajv/dist/2020.js";',
    'import addFormats from "ajv-formats";',
    "const ajv = new Ajv2020({ strict: false, allErrors: true });",
    ...["addFormats(ajv);", add, ...exportsOf(names, compiled)],
  ].join("\n");
}

function typeBoxModule(schema, names) {
  const compiled = isWhole(schema, names)
    ? () => "accepting(schema)"
    : (name) => `accepting({ $defs: schema.$defs, $ref: "#/$defs/${name}" })`;
  return [
    'import Schema from "typebox/schema";',
    `const schema = ${JSON.stringify(schema)};`,
    "function accepting(schema) {",
    "  const validator = Schema.Compile(schema);",
    "  return (value) => validator.Check(value) || validator.Errors(value)[0];",
    "}",
    ...exportsOf(names, compiled),
  ].join("\n");
}

function heyApiCode(folder, schema, names, plugin, { start, accepts }) {
  const path = heyApiModule(folder, schema, names[0], plugin);
  return [
    `import * as made from ${JSON.stringify(path)};`,
    start,
    ...exportsOf(names, (name) => accepts(`made.${plugin[0]}${name}`)),
  ].join("\n");
}

function exportsOf(names, code) {
  return names.map((name, index) => `export const accepts${index} = ${code(name, index)};`);
}

function isWhole({ $defs }, names) {
  return names.every((name) => $defs[name] === undefined);
}

/** The path of the module that hey-api writes into a folder. */
export function heyApiModule(folder, schema, name, plugin) {
  writeFileSync(join(folder, "openapi.json"), openApiOf(schema, name));
  const program = join(root, "test/bench/node_modules/@hey-api/openapi-ts/bin/run.js");
  const words = ["-i", "openapi.json", "-o", `out-${plugin}`, "-p", plugin, "-s"];
  execFileSync(process.execPath, [program, ...words], { cwd: folder });
  return join(folder, `out-${plugin}/${plugin}.gen.ts`);
}
