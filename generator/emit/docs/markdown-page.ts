import type { Parents, RootContent, Text } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Info, type Options, type State, toMarkdown } from "mdast-util-to-markdown";
import { escapedText } from "./escaped-text.js";

/** The text of a page, in GitHub's Markdown. */
export function page(content: readonly RootContent[]): string {
  return toMarkdown({ type: "root", children: [...content] }, options);
}

const options: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), { handlers: { text: textHandler } }],
  bullet: "-",
  rule: "-",
  listItemIndent: "one",
  // `<https://…>` is HTML to some.
  resourceLink: true,
};

function textHandler(node: Text, _: Parents | undefined, state: State, info: Info): string {
  return escapedText(node.value, info.before, info.after, state.stack.includes("link"));
}
