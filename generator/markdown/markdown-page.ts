import type { ListItem, Parents, RootContent, Text } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import {
  defaultHandlers,
  type Info,
  type Options,
  type State,
  toMarkdown,
} from "mdast-util-to-markdown";
import { escapedText } from "./escaped-text.js";

/** The text of a page, in GitHub's Markdown. */
export function page(content: readonly RootContent[]): string {
  return toMarkdown({ type: "root", children: [...separateLists(content)] }, options);
}

const options: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), { handlers: { listItem, text } }],
  bullet: "-",
  rule: "-",
  listItemIndent: "one",
  // `<https://…>` is HTML to some.
  resourceLink: true,
};

/** A list right after another would go on with it in MkDocs, whatever its marks. */
function separateLists(content: readonly RootContent[]): readonly RootContent[] {
  return content.flatMap((node, index) =>
    node.type === "list" && content[index - 1]?.type === "list" ? [emptyParagraph, node] : [node],
  );
}

const emptyParagraph: RootContent = {
  type: "paragraph",
  children: [{ type: "html", value: "&nbsp;" }],
};

/** What stands below the first line of an item is indented by four, which MkDocs needs. */
function listItem(node: ListItem, parent: Parents | undefined, state: State, info: Info): string {
  const isLine = node.children.length < 2 && node.children[0]?.type === "paragraph";
  const listItemIndent = isLine ? "one" : "tab";
  const indented = { ...state, options: { ...state.options, listItemIndent } as const };
  return defaultHandlers.listItem(node, parent, indented, info);
}

function text(node: Text, _: Parents | undefined, state: State, info: Info): string {
  return escapedText(node.value, info.before, info.after, state.stack.includes("link"));
}
