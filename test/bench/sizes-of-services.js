// What a front end ships that reads jobs of several services, which share what is the job's.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleSize, sizeCells } from "./bundle-size.js";
import { jobSchemaOf } from "./job-schema.js";
import { serviceSchemas, writeServices } from "./many-services.js";
import { table } from "./measure.js";
import { root } from "./own-code.js";
import { validatorModules, validatorPeers } from "./peer-validators.js";

const own = "this project, `parseJob`";
const ownCodes = {
  [own]: (path, index) => `export { parseJob as parse${index} } from "${path}";`,
  "this project, everything": (path, index) => `export * as service${index} from "${path}";`,
};
const counts = [1, 4, 16];
const examples = ["cone-search", "image-cutout", "spectral-extraction"];

export async function bench() {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  const codeOf = await makeCode(folder);
  const totals = await sizesOf(
    codeOf,
    counts.map((count) => Array.from({ length: count }, (_, index) => index)),
  );
  const added = await addedSizes(codeOf);
  rmSync(folder, { recursive: true });
  return {
    title: "What a front end ships for several services",
    about:
      "The examples in turn, with other names in them from the second time on, or gzip would find all of one in another. The others are given one document that has the models of the job once, and a job for each service. What a service adds is what the three examples together have more than the two others.",
    peers: [...validatorPeers, "esbuild"],
    promises: [
      {
        what: `What a further service adds to \`parseJob\`, compressed: ${examples.join(" · ")}`,
        own: added.get(own).map(({ compressed }) => compressed),
        ...{ unit: "bytes", atMost: 2000 },
      },
    ],
    tables: [
      sizesTable("services, bytes", counts.map(String), totals),
      sizesTable("what a service adds, bytes", examples, added),
    ].join("\n"),
  };
}

/** For each contender, a function from numbers of services to the module that reads their jobs. */
async function makeCode(folder) {
  const { generate } = await import(`${root}dist/api.js`);
  const schemas = serviceSchemas(16);
  await generate(writeServices(folder, schemas), { folder });
  const ownCode = (write, services) =>
    services
      .map((index) => `${folder}/generated/${schemas[index].name}/index.ts`)
      .map(write)
      .join("\n");
  const made = new Map();
  const peerCode = (name, services) => {
    const key = services.join(" ");
    if (!made.has(key)) made.set(key, peerModules(folder, schemas, services));
    return made.get(key)[name];
  };
  return (name, services) =>
    name in ownCodes ? ownCode(ownCodes[name], services) : peerCode(name, services);
}

/** The others' modules for one document with a job for each of the services. */
function peerModules(folder, schemas, services) {
  const jobs = services.map((index) => jobSchemaOf(JSON.parse(schemas[index].validation)));
  const names = services.map((index) => `ServiceJob${index}`);
  const document = { title: "Jobs", $defs: {} };
  for (const [index, { $defs, ...job }] of jobs.entries())
    Object.assign(document.$defs, $defs, { [names[index]]: job });
  const parent = mkdtempSync(join(folder, "peers-"));
  return validatorModules(parent, document, names);
}

const contenders = [
  ...Object.keys(ownCodes),
  ...["AJV at run time", "zod 4, by hey-api", "valibot, by hey-api", "TypeBox's compiler", "typia"],
];

/** For each contender the sizes of each of the groups of services. */
async function sizesOf(codeOf, groups) {
  const sizes = new Map();
  for (const name of contenders) {
    sizes.set(name, []);
    for (const group of groups) sizes.get(name).push(await bundleSize(codeOf(name, group)));
  }
  return sizes;
}

/** For each contender what each of the examples adds to the two others. */
async function addedSizes(codeOf) {
  const all = [0, 1, 2];
  const groups = [all, ...all.map((left) => all.filter((index) => index !== left))];
  const added = new Map();
  for (const [name, [together, ...others]] of await sizesOf(codeOf, groups)) {
    const less = (key) => (size) => together[key] - size[key];
    const [minified, compressed] = ["minified", "compressed"].map((key) => others.map(less(key)));
    added.set(
      name,
      minified.map((size, index) => ({ minified: size, compressed: compressed[index] })),
    );
  }
  return added;
}

function sizesTable(head, groups, sizes) {
  return table(
    [head, ...groups.flatMap((group) => [group, "compressed"])],
    [...sizes].map(([name, all]) => [name, ...all.flatMap(sizeCells)]),
  );
}
