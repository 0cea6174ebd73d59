import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { targets } from "../../generator/code/target-names.js";
import { compilerErrors } from "./compiler-errors.js";
import { generatedServices } from "./generated-services.js";
import { inputCases } from "./input-cases.js";
import { propertiesNamedIn, valuesModule } from "./value-types.js";

/** What is looked at of a service's index. */
interface ServiceIndex {
  readonly parametersInputSchema: StandardSchema;
  readonly parametersSchema: StandardSchema;
}

interface StandardSchema {
  readonly "~standard": {
    readonly validate: (value: unknown) => {
      readonly value?: unknown;
      readonly issues?: readonly object[];
    };
  };
}

const cases = inputCases.map((one, index) => ({ ...one, service: `service-${index}` }));

describe.each(targets.map(({ name }) => name))("what may be sent, for the target %s", (target) => {
  const folder = mkdtempSync(join(tmpdir(), "uws-codegen-inputs-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let ofServices: ReadonlyMap<string, readonly string[]>;
  let ofValues: ReadonlyMap<string, ReadonlyMap<number, string>>;

  beforeAll(async () => {
    const services = await generatedServices(folder, target);
    for (const { service, validation, serialization } of cases) {
      const { thrown } = await services.add(service, { validation, serialization });
      expect(thrown).toBeUndefined();
    }
    ofServices = services.withoutErrors();
    for (const { service, accepted, validation, serialization } of cases) {
      const importRoot = `import { parametersInputSchema } from "./${service}/index.js"; type Root = NonNullable<(typeof parametersInputSchema)["~standard"]["types"]>["input"];`;
      const properties = propertiesNamedIn(validation, serialization);
      const values = valuesModule(importRoot, accepted, properties);
      writeFileSync(join(folder, `${service}.values.ts`), values);
    }
    ofValues = compilerErrors(folder, ["*.values.ts"]);
    await services.transpile();
  }, 120_000);

  it.each(cases)("$name", async ({ service, accepted, refused, isAlias }) => {
    expect(ofServices.get(service)).toBeUndefined();
    expect(ofValues.get(`${service}.values.ts`)).toBeUndefined();
    // Safe: it has just been generated.
    const index = (await import(
      /* @vite-ignore */ pathToFileURL(join(folder, service, "index.js")).href
    )) as ServiceIndex;
    const { parametersInputSchema, parametersSchema } = index;
    const { validate } = parametersInputSchema["~standard"];
    for (const value of accepted) expect(validate(value)).toEqual({ value });
    for (const value of refused) expect(validate(value).issues, JSON.stringify(value)).toBeTruthy();
    expect(parametersInputSchema === parametersSchema).toBe(isAlias === true);
  });

  it("has validators of its own only where other values may be sent than are read", () => {
    const hasOwn = cases.filter(({ service }) =>
      ["ts", "js"].some((ending) =>
        existsSync(join(folder, service, `input-validators.${ending}`)),
      ),
    );
    const same = ["a default, which is not filled in", "nothing differs"];
    expect(cases.filter((one) => !hasOwn.includes(one)).map(({ name }) => name)).toEqual(same);
  });
});
