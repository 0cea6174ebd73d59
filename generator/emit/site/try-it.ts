import type { Element } from "hast";
import { h } from "hastscript";
import { serviceScriptPath } from "./scripts.js";
import type { ShownExample } from "./service-example.js";

/**
 * Where readers paste what they have; the script `try-it.ts` of the site does the rest.
 *
 * @param label - what the place is for, for those who do not see it.
 */
export function tryIt(service: string, examples: readonly ShownExample[], label: string): Element {
  return h(
    "div",
    {
      className: "try-it",
      dataService: service,
      dataScript: encodeURI(serviceScriptPath(service)),
    },
    [
      h("p", [
        "Paste what you have. The validators that were generated for this service check it in this page: nothing leaves it.",
      ]),
      h("div", { className: "try-top" }, [
        h("fieldset", { className: "kinds" }, [
          h("legend", { className: "unseen" }, "What is pasted"),
          ...examples.map(({ kind }, index) =>
            h("label", [
              h("input", { type: "radio", name: "kind", value: kind.name, checked: index === 0 }),
              h("span", kind.label),
            ]),
          ),
        ]),
        h("button", { type: "button", className: "try-reset" }, "Start again"),
      ]),
      h("div", { className: "editor" }, [
        h("pre", { className: "editor-marks", ariaHidden: "true" }),
        h("textarea", {
          id: "ui--try-text",
          rows: 18,
          spellCheck: false,
          autoComplete: "off",
          wrap: "off",
          ariaLabel: label,
          ariaDescribedBy: ["ui--try-status"],
        }),
      ]),
      h("p", { id: "ui--try-status", className: "try-status", role: "status" }),
      h("div", { className: "try-output" }),
      ...examples.map(({ kind, text }) => ({
        ...h("template", { dataKind: kind.name }),
        content: { type: "root" as const, children: [{ type: "text" as const, value: text }] },
      })),
    ],
  );
}
