import type { RootContent } from "mdast";
import { hasXml, type SlotBundle, type UpstreamMethod } from "../../bundle/bundle.js";
import type { Slot } from "../../bundle/slot.js";
import { camelCase } from "../../canonical/names.js";
import { firstSentence } from "../../markdown/first-sentence.js";
import { page } from "../../markdown/markdown-page.js";
import { block, code, type Inline, inline } from "../../markdown/markdown-text.js";
import {
  fenced,
  heading,
  line,
  link,
  list,
  paragraph,
  strong,
  table,
} from "../../markdown/page-parts.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { closing } from "./closing.js";
import type { FunctionDocs, ParameterDocs } from "./function-docs.js";
import { pageAnchors } from "./page-scope.js";

/**
 * The page of the functions that every service has.
 *
 * @param service - one that the example is about; none where there is no service.
 * @param sharedPage - the address of the page with the models.
 */
export function functionsPage(
  functions: readonly FunctionDocs[],
  bundle: SlotBundle,
  shared: ModelGraph,
  service: string | undefined,
  sharedPage: string,
): string {
  return page([...functionsContent(functions, bundle, shared, service, sharedPage), ...closing()]);
}

/** What stands on it. */
export function functionsContent(
  functions: readonly FunctionDocs[],
  bundle: SlotBundle,
  shared: ModelGraph,
  service: string | undefined,
  sharedPage: string,
): RootContent[] {
  const { slot, methods, origin } = bundle;
  const typed = typeLink(shared, bundle, sharedPage);
  const upstream = (name: string): readonly UpstreamMethod[] =>
    methods.filter((method) => method.function === name);
  const rows = functions.map(({ name, description }) => [
    link(code(name), `#${name.toLowerCase()}`),
    ...(methods.length === 0
      ? []
      : [line(...upstream(name).map((method) => code(`${slot.model}.${method.name}`)))]),
    firstSentence(description),
  ]);
  const from = origin === undefined ? "Upstream" : `In ${origin.package}`;
  return [
    heading(1, "Functions"),
    ...paragraph(
      ...["What the ", code("index.ts"), " of each service exports besides types. "],
      ...[code(slot.typeParameter), " stands for the service's ", slot.property, ", "],
      ...[code(`${slot.typeParameter}Input`), " for what it accepts as such, and "],
      ...[code(`${slot.typeParameter}Wire`), " for what it sends, where defaults may be left out."],
    ),
    ...table(
      methods.length === 0 ? ["Function", "What it does"] : ["Function", from, "What it does"],
      rows,
    ),
    ...(service === undefined
      ? []
      : [heading(2, "Example"), fenced("ts", example(service, bundle))]),
    ...functions.flatMap((docs) => [
      heading(2, code(docs.name)),
      fenced("ts", docs.signatures.join(";\n")),
      ...block(docs.description),
      ...parameterList(docs.parameters),
      ...resultParts(docs, typed),
      ...upstream(docs.name).flatMap((method) => methodParts(method, from, bundle, typed)),
    ]),
  ];
}

function parameterList(parameters: readonly ParameterDocs[]): RootContent[] {
  if (parameters.length === 0) return [];
  return [
    ...paragraph("Parameters:"),
    ...list(
      parameters.map(({ name, type, description, isOptional }) =>
        line(
          ...[code(name), " (", code(type), isOptional ? ", optional)" : ")"],
          description === "" ? "" : ": ",
          ...inlineMarks(description),
        ),
      ),
    ),
  ];
}

function resultParts(
  { parameters, type, returns, throws }: FunctionDocs,
  typed: (type: string) => Inline,
): RootContent[] {
  if (parameters.length === 0) return paragraph("Type: ", typed(type));
  return [
    ...paragraph("Returns: ", typed(type), returns === "" ? "" : ": ", ...inlineMarks(returns)),
    ...throws.flatMap((text) => {
      const [name = "", ...others] = text.split(" ");
      return paragraph("Throws: ", code(name), " ", ...inlineMarks(others.join(" ")));
    }),
  ];
}

/** What upstream's own documentation says of its method. */
function methodParts(
  { name, kind, description, parameters = [], returns, raises = [] }: UpstreamMethod,
  from: string,
  { slot }: SlotBundle,
  typed: (type: string) => Inline,
): RootContent[] {
  const signature = `${slot.model}.${name}(${parameters.map((one) => one.name).join(", ")})`;
  return [
    ...paragraph(
      strong(line(from, ": ", kind === undefined ? "" : line(inline(kind), " "), code(signature))),
      ". ",
      inline(description),
    ),
    ...list([
      ...parameters.map((one) =>
        line(code(one.name), " (", typed(one.type), "): ", inline(one.description)),
      ),
      ...(returns === undefined ? [] : [line("Returns: ", inline(returns))]),
      ...raises.map((raise) => line("Raises: ", code(raise.type), ": ", inline(raise.description))),
    ]),
  ];
}

/** TSDoc's words, whose code is between backticks. */
function inlineMarks(text: string): Inline[] {
  const [first] = block(text);
  return first?.type === "paragraph" ? [first.children] : [inline(text)];
}

/** A type, with a link to the model that it is. */
function typeLink(
  shared: ModelGraph,
  bundle: SlotBundle,
  sharedPage: string,
): (type: string) => Inline {
  const anchors = pageAnchors(shared, bundle.title, bundle);
  return (type) => {
    const model = /^\w+/.exec(type)?.[0] ?? "";
    return shared.models.has(model)
      ? link(code(type), `${sharedPage}#${anchors.model(model)}`)
      : code(type);
  };
}

/** From the wire to each form that there is, and what is said where it is not valid. */
function example(service: string, bundle: SlotBundle): string {
  const { slot } = bundle;
  const { model } = slot;
  const name = camelCase(model);
  return `// In the folder of the generated code:
import {${hasXml(bundle) ? `\n  ${name}Description,\n  ${name}ToXml,` : ""}
  parse${model},
  safeParse${model},
  serialize${model},
  SchemaError,
} from "./${service}/index.js";

const response = await fetch("https://example.org/${slot.plural}/1");
const ${name} = parse${model}(await response.json());
${hasXml(bundle) ? xmlExample(name, slot) : ""}
export const wire = JSON.stringify(serialize${model}(${name}));

// What is wrong is said of each place, without throwing …
export const { issues = [] } = safeParse${model}({ ...JSON.parse(wire), ${slot.wire.property}: null });
for (const { message } of issues) console.warn(message);

// … or in one error.
try {
  parse${model}({});
} catch (error) {
  if (!(error instanceof SchemaError)) throw error;
  console.warn(error.message);
}`;
}

function xmlExample(name: string, { plural }: Slot): string {
  return `
export const xml = ${name}ToXml(${name}, { indentation: "  " });
export const entry = ${name}Description(${name}, "https://example.org/${plural}");`;
}
