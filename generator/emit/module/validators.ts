import { automaticTitle } from "../../canonical/titles.js";
import { importLine } from "../../code/import-lines.js";
import { longLiteral } from "../../code/literal.js";
import { readDocument } from "../../model/documents.js";
import type { ModelGraph } from "../../model/model-graph.js";
import { objectIn } from "../../model/shape.js";
import { compileValidators } from "./validators/compile.js";
import { rewriteValidators } from "./validators/rewrite.js";

/** Where a generated file finds the runtime, and how its imports end. */
export interface ImportStyle {
  /** The way to the folder with `runtime/`, such as `.` or `../uws`. */
  readonly shared: string;
  readonly extension: string;
}

/**
 * The validators of a module as code of its own: AJV writes it, and it needs nothing of AJV when it runs.
 * Each model has a `validate<Model>`, which accepts what may be on the wire.
 */
export function emitValidators(graph: ModelGraph, header: string, style: ImportStyle): string {
  const document = readDocument(graph);
  const compiled = compileValidators(document);
  const { code, imports } = rewriteValidators(compiled, document);
  const names = [...graph.models.values()].flatMap(({ name, read }) =>
    read === undefined ? [] : [name],
  );
  const source = [
    header,
    // The reason stands in the generated file, where its reader is.
    "// AJV wrote the checks for speed, as plain JavaScript: only what is exported has types.",
    "// @ts-nocheck",
    ...importLines(imports, style),
    "",
    titlesConstant(graph),
    "",
    ...names.map(
      (name) =>
        `/** Whether a value may be a \`${name}\` on the wire. */\nexport const validate${name}: Validator = check${name};\n`,
    ),
    code,
  ];
  return `${source.join("\n")}\n`;
}

function importLines(
  imports: ReturnType<typeof rewriteValidators>["imports"],
  { shared, extension }: ImportStyle,
): string[] {
  const fromProblems = [...(imports.get("problems") ?? []), "type Titles", "type Validator"];
  return [
    importLine(imports.get("formats") ?? [], `${shared}/runtime/formats${extension}`),
    importLine(fromProblems, `${shared}/runtime/problems${extension}`),
  ].filter((line) => line !== "");
}

/** The titles that say more than the field's name. */
function titlesConstant(graph: ModelGraph): string {
  const entries = [...graph.models.values()].flatMap(({ name, read }) =>
    ((read && objectIn(read))?.fields ?? []).flatMap(({ name: field, node }) => {
      const { title } = node.annotations;
      return title === undefined || title === automaticTitle(field)
        ? []
        : [[`${name}/${field}`, title] as const];
    }),
  );
  return `/** The fields' titles, for messages. */\nexport const titles: Titles = ${longLiteral(Object.fromEntries(entries))};`;
}
