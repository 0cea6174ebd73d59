import { expect, it } from "vitest";
import { seed } from "../seed.js";
import { complaintsAbout, dependsOnOrder, randomModels } from "../soundness/random-models.js";

const batches = 20;
const modelsInBatch = 500;

it(`generates sound code from random models (SEED=${seed})`, { timeout: 3_600_000 }, async () => {
  const complaints: string[] = [];
  let instances = 0;
  for (let batch = 0; batch < batches; batch += 1) {
    const models = randomModels(modelsInBatch, seed + batch);
    instances += models.flatMap((model) => model.case.instances).length;
    complaints.push(...(await complaintsAbout(models)));
    for (const [index, model] of models.entries()) {
      if (index % 20 !== 0 || !(await dependsOnOrder(model))) continue;
      complaints.push(`the order of definitions matters: ${JSON.stringify(model.case)}`);
    }
  }
  console.log(
    `${batches * modelsInBatch} models, ${instances} instances, ${complaints.length} complaints (SEED=${seed})`,
  );
  expect(complaints.slice(0, 10)).toEqual([]);
});
