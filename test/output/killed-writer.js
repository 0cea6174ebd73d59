// Writes two outputs into a folder, one after the other, until it is killed. It runs the built package.
import { withLock } from "../../build/output/lock.js";
import { readManifest } from "../../build/output/manifest.js";
import { planOutput } from "../../build/output/plan.js";
import { recoverFolder } from "../../build/output/swap.js";
import { writeOutput } from "../../build/output/write.js";

const [folder, services, rounds] = [
  process.argv[2],
  Number(process.argv[3]),
  Number(process.argv[4]),
];

/** An output whose files all say the same. */
function outputOf(text) {
  const files = (name) =>
    new Map(
      ["index", "types", "readers", "schemas", "validators"].map((file) => [
        `${name}/${file}.ts`,
        `${text}\n`,
      ]),
    );
  const names = Array.from({ length: services }, (_, index) => `service-${index}`);
  return {
    version: text,
    shared: { generated: files("uws"), inputs: text, warnings: 0 },
    services: new Map(
      names.map((name) => [
        name,
        {
          generated: files(name),
          inputs: text,
          warnings: 0,
          stub: stubOf(name, "ts"),
          otherStubs: [stubOf(name, "js")],
        },
      ]),
    ),
    upToDate: [],
    otherServices: "remove",
  };
}

function stubOf(name, ending) {
  const path = `${name}/parameters-xml.${ending}`;
  const typesPath = `${name}/types.ts`;
  return { path, text: `stub in ${ending}\n`, constant: "parametersXml", model: "P", typesPath };
}

process.stdout.write("ready\n");
for (let round = 0; round < rounds; round += 1) {
  const output = outputOf(round % 2 === 0 ? "one" : "two");
  await withLock(
    folder,
    () => {},
    () => {
      recoverFolder(folder);
      writeOutput(planOutput(folder, output, readManifest(folder)));
    },
  );
}
