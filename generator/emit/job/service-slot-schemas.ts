import { slotWords } from "../../bundle/slot.js";
import { type Code, code, types, typescriptOf } from "../../code/code.js";
import type { ConstantDeclaration } from "../../code/declaration.js";
import { ofRuntime } from "../runtime-import.js";
import { bundleOf, type ServiceSlot } from "./service-slot.js";
import type { SlotNames } from "./slot-names.js";

/** A service's models for libraries that take a Standard Schema. */
export function standardSchemas(service: ServiceSlot): readonly ConstantDeclaration[] {
  return [wholeSchema(service), propertySchema(service), inputSchema(service)];
}

/** How what is sent is checked: the service's own model, of which nothing is changed. */
export function inputSlotConstants(service: ServiceSlot): readonly ConstantDeclaration[] {
  const { input, inputCheck, names } = service;
  if (inputCheck === undefined) return [];
  const { validator, titles } = inputCheck;
  return [
    {
      kind: "constant",
      name: inputSlot,
      isExported: false,
      value: {
        type: code`${bundleOf(service)("SlotReader", names.file)}<${input}>`,
        value: code`{
  validator: ${validator},
  titles${typescriptOf(titles) === "titles" ? "" : code`: ${titles}`},
  read: (value${types`: ${input}`}) => value,
}`,
      },
    },
  ];
}

const inputSlot = "inputSlot";

/** The name of the schema of what is sent in the slot. */
export function inputSchemaName({ propertyValue }: Pick<SlotNames, "propertyValue">): string {
  return `${propertyValue}InputSchema`;
}

function wholeSchema(service: ServiceSlot): ConstantDeclaration {
  const { model, value, wireInput } = service.names;
  const wire = code`${bundleOf(service)(wireInput, "types")}<${service.wire}>`;
  return {
    kind: "constant",
    name: `${value}Schema`,
    isExported: true,
    docs: {
      description: `A \`${model}\` of this service, for libraries that take a Standard Schema.`,
    },
    value: {
      type: schemaType(wire, service.type),
      value: schemaOf(`safeParse${model}`),
    },
  };
}

function propertySchema({ names, wire, read }: ServiceSlot): ConstantDeclaration {
  return {
    kind: "constant",
    name: `${names.propertyValue}Schema`,
    isExported: true,
    docs: {
      description: `The ${slotWords(names)} of this service, for libraries that take a Standard Schema.`,
    },
    value: {
      type: schemaType(wire, read),
      value: schemaOf(`safeParse${names.propertyType}`),
      isBelow: true,
    },
  };
}

function inputSchema(service: ServiceSlot): ConstantDeclaration {
  const { names, input, inputCheck } = service;
  const { propertyType, propertyValue, file } = names;
  const parse = bundleOf(service)(`safeParse${propertyType}With`, file);
  const words = `The ${slotWords(names)} as this service accepts them, for forms and other libraries that take a Standard Schema.`;
  return {
    kind: "constant",
    name: inputSchemaName(names),
    isExported: true,
    docs: {
      description:
        inputCheck === undefined
          ? `${words}\nThe same as \`${propertyValue}Schema\`: the service accepts what it sends.`
          : `${words}\nThe value is the input itself: no defaults are filled in.`,
    },
    value: {
      type: schemaType(input, input),
      value:
        inputCheck === undefined
          ? `${propertyValue}Schema`
          : schemaOf(code`(input) => ${parse}(input, ${inputSlot})`),
    },
  };
}

function schemaType(
  input: Code,
  output: Code,
): { readonly name: Code; readonly arguments: readonly Code[] } {
  return { name: ofRuntime("StandardSchema", "standard-schema"), arguments: [input, output] };
}

/** Bundlers leave out a schema that nobody uses, with all that it needs. */
function schemaOf(safeParse: Code): Code {
  return code`/* @__PURE__ */ ${ofRuntime("standardSchema", "standard-schema")}(${safeParse})`;
}
