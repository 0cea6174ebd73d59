import { all } from "./elements.js";

/** Tabs, of which one panel is seen; arrows lead from one to the next, as tabs do everywhere. */
export function startTabs(within: ParentNode): void {
  for (const group of all(".tabs", HTMLElement, within)) {
    const tabs = all('[role="tab"]', HTMLButtonElement, group);
    const select = (chosen: HTMLButtonElement): void => {
      for (const tab of tabs) {
        const isChosen = tab === chosen;
        tab.setAttribute("aria-selected", String(isChosen));
        tab.tabIndex = isChosen ? 0 : -1;
        const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
        panel?.classList.toggle("chosen", isChosen);
      }
    };
    tabs.forEach((tab, index) => {
      tab.addEventListener("click", () => select(tab));
      tab.addEventListener("keydown", (event) => {
        const next = nextIndex(event.key, index, tabs.length);
        const target = next === undefined ? undefined : tabs[next];
        if (target === undefined) return;
        event.preventDefault();
        select(target);
        target.focus();
      });
    });
  }
}

function nextIndex(key: string, index: number, count: number): number | undefined {
  if (key === "ArrowRight") return (index + 1) % count;
  if (key === "ArrowLeft") return (index + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
