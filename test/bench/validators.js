// This project's validators and those of others, each as a function that says whether it accepts a value.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cutoutJobSchema, tenMembersSchema } from "./job-schema.js";
import { imported, root } from "./own-code.js";
import { validatorModules } from "./peer-validators.js";

/** Those of a job of the image cutout. */
export async function jobValidators() {
  const { safeParseJob, validateSerializedJob, validateCutoutParameters } = await imported(`
    export { safeParseJob } from "${root}generated/image-cutout/index.ts";
    export { validateCutoutParameters } from "${root}generated/image-cutout/validators.ts";
    export { validateSerializedJob } from "${root}generated/uws/validators.ts";
  `);
  return {
    "this project, validated": (job) =>
      validateSerializedJob(job) && validateCutoutParameters(job.json_parameters),
    "this project, parsed": (job) => safeParseJob(job).issues === undefined,
    ...(await peers(cutoutJobSchema(), "CutoutJob")),
  };
}

/** Those of the tagged union of ten models. */
export async function drawingValidators() {
  const { generate } = await import(`${root}dist/api.js`);
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  writeFileSync(join(folder, "schema.json"), JSON.stringify(tenMembersSchema()));
  const config = { out: "out", services: { drawing: { parameters: "schema.json" } } };
  await generate(config, { folder });
  const { safeParseParameters, validateDrawing } = await imported(`
    export { safeParseParameters } from "${folder}/out/drawing/index.ts";
    export { validateDrawing } from "${folder}/out/drawing/validators.ts";
  `);
  rmSync(folder, { recursive: true });
  return {
    "this project, validated": validateDrawing,
    "this project, parsed": (value) => safeParseParameters(value).issues === undefined,
    ...(await peers(tenMembersSchema(), "Drawing")),
  };
}

async function peers(schema, name) {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-bench-"));
  const found = {};
  for (const [who, code] of Object.entries(validatorModules(folder, schema, [name])))
    found[who] = (await imported(code)).accepts0;
  rmSync(folder, { recursive: true });
  return found;
}
