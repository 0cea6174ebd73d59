import type { Bundle } from "../../bundle/bundle.js";
import { block } from "../../markdown/markdown-text.js";
import { plainText } from "../../markdown/safe-phrasing.js";
import { nodeIn } from "../../model/forms.js";
import { fieldsOf } from "../docs/fields.js";
import type { FunctionDocs } from "../docs/function-docs.js";
import { pageScope } from "../docs/page-scope.js";
import { functionAnchor } from "./functions-page.js";
import { functionsPath, type MappedPage, type SiteMap } from "./site-map.js";

/** The script with all that the search finds: the models and fields of each page. */
export function searchIndex(
  { shared, services, hasFunctions }: SiteMap,
  bundle: Bundle,
  functions: readonly FunctionDocs[],
): string {
  const pages = [
    ...[shared, ...services].map((page) => indexedPage(page, bundle)),
    ...(hasFunctions ? [functionsEntry(functions)] : []),
  ];
  // The same object that the site's scripts share, whichever is loaded first.
  return `(globalThis.uwsDocs ??= { shared: {}, services: new Map() }).searchIndex = ${JSON.stringify(pages)};\n`;
}

function functionsEntry(functions: readonly FunctionDocs[]): object {
  return {
    path: functionsPath,
    title: "Functions",
    entries: [
      ["page.content", "Functions", "", "Page"],
      ...functions.map(({ name, description }) => [
        functionAnchor(name),
        name,
        "",
        described(undefined, description),
      ]),
    ],
  };
}

function indexedPage({ path, title, graph, anchors }: MappedPage, bundle: Bundle): object {
  const scope = pageScope(graph, title, bundle, {});
  const models = [...graph.models.values()].flatMap((model) => {
    const own = nodeIn(model, "read")?.annotations;
    return [
      [anchors.model(model.name), model.name, "", described(own?.title, own?.description)],
      ...fieldsOf(model, scope).map((field) => [
        anchors.field(model.name, field.name),
        field.name,
        model.name,
        described(field.title, field.node.annotations.description),
      ]),
    ];
  });
  return { path, title, entries: [["page.content", title, "", "Page"], ...models] };
}

/** Title and description as plain text, as far as a result can show it. */
function described(title: string | undefined, description: string | undefined): string {
  const text = block(description ?? "")
    .map(plainText)
    .join(" ");
  const whole = title === undefined || title === text ? text : `${title}. ${text}`;
  return [...whole.replaceAll(/\s+/g, " ").trim()].slice(0, longestText).join("");
}

const longestText = 400;
