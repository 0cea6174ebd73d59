import type { Element, ElementContent } from "hast";
import { h } from "hastscript";

/** Something to choose among others. */
export interface Tab {
  readonly label: string;
  readonly content: ElementContent;
}

/** Tabs; without scripts, and in print, all of them are seen one below the other. */
export function tabbed(id: string, label: string, tabs: readonly Tab[]): Element {
  const idOf = (part: string, index: number): string => `${id}-${part}-${index}`;
  return h("div", { className: "tabs" }, [
    h(
      "div",
      { className: "tab-list", role: "tablist", ariaLabel: label },
      tabs.map((tab, index) =>
        h(
          "button",
          {
            id: idOf("tab", index),
            type: "button",
            role: "tab",
            ariaSelected: index === 0 ? "true" : "false",
            ariaControls: [idOf("panel", index)],
            tabIndex: index === 0 ? 0 : -1,
          },
          tab.label,
        ),
      ),
    ),
    ...tabs.map((tab, index) =>
      h(
        "div",
        {
          id: idOf("panel", index),
          className: index === 0 ? ["panel", "chosen"] : ["panel"],
          role: "tabpanel",
          ariaLabelledBy: [idOf("tab", index)],
        },
        [tab.content],
      ),
    ),
  ]);
}
