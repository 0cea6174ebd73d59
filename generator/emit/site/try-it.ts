import type { Element } from "hast";
import { h } from "hastscript";
import type { XmlBundle } from "../../bundle/bundle.js";
import { serviceScriptPath } from "./scripts.js";
import type { ExampleForms, ServiceExample } from "./service-example.js";

/** Where readers paste jobs and parameters; the script `try-it.ts` of the site does the rest. */
export function tryIt(service: string, example: ServiceExample, { slot }: XmlBundle): Element {
  const xml = formText(example.job, "xml");
  const kinds = [
    { kind: "job", label: `${slot.model} as JSON`, text: example.job.json },
    { kind: "parameters", label: "Parameters as JSON", text: example.parameters.json },
    { kind: "xml", label: `${slot.model} as XML`, text: xml ?? "" },
  ];
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
          ...kinds.map(({ kind, label }, index) =>
            h("label", [
              h("input", { type: "radio", name: "kind", value: kind, checked: index === 0 }),
              h("span", label),
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
          ariaLabel: `A job or parameters of ${service}`,
          ariaDescribedBy: ["ui--try-status"],
        }),
      ]),
      h("p", { id: "ui--try-status", className: "try-status", role: "status" }),
      h("div", { className: "try-output" }),
      ...kinds.map(({ kind, text }) => ({
        ...h("template", { dataKind: kind }),
        content: { type: "root" as const, children: [{ type: "text" as const, value: text }] },
      })),
    ],
  );
}

function formText({ forms }: ExampleForms, language: string): string | undefined {
  return forms
    .find((form) => form.language === language)
    ?.tokens.map(({ text }) => text)
    .join("");
}
