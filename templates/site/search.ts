import { element, one } from "./elements.js";
import { loadScripts } from "./load-script.js";
import { type Match, matches } from "./matches.js";
import { registry } from "./registry.js";

/** The search: a dialog that `/` or Ctrl+K opens, with results while one types. */
export function startSearch(): void {
  const dialog = one("#ui--search", HTMLDialogElement);
  const input = one("#ui--search-input", HTMLInputElement);
  const list = one("#ui--search-results", HTMLElement);
  const status = one("#ui--search-status", HTMLElement);
  const button = one("#ui--search-button", HTMLButtonElement);
  if (!dialog || !input || !list || !status || !button) return;
  let found: readonly Match[] = [];
  let chosen = 0;

  const choose = (index: number): void => {
    chosen = found.length === 0 ? 0 : (index + found.length) % found.length;
    [...list.children].forEach((option, at) => {
      option.setAttribute("aria-selected", String(at === chosen));
      if (at === chosen) option.scrollIntoView({ block: "nearest" });
    });
    if (found.length > 0) input.setAttribute("aria-activedescendant", `ui--result-${chosen}`);
    else input.removeAttribute("aria-activedescendant");
  };
  const show = async (): Promise<void> => {
    await loadScripts(["assets/search-index.js"]);
    const query = input.value;
    found = matches(registry().searchIndex ?? [], query, 50);
    list.replaceChildren(...found.map((match, index) => option(match, index, query)));
    input.setAttribute("aria-expanded", String(found.length > 0));
    status.textContent = statusWords(query, found.length);
    choose(0);
  };
  const open = (): void => {
    if (!dialog.open) dialog.showModal();
    input.select();
    void show();
  };
  const go = (): void => {
    const match = found[chosen];
    if (match === undefined) return;
    dialog.close();
    location.href = `${match.page.path}#${match.entry[0]}`;
  };

  button.addEventListener("click", open);
  input.addEventListener("input", () => void show());
  input.addEventListener("keydown", (event) => {
    const { key } = event;
    if (key === "ArrowDown") choose(chosen + 1);
    else if (key === "ArrowUp") choose(chosen - 1);
    else if (key === "Enter") go();
    else return;
    event.preventDefault();
  });
  list.addEventListener("click", ({ target }) => {
    const index = [...list.children].findIndex(
      (child) => target instanceof Node && child.contains(target),
    );
    if (index === -1) return;
    chosen = index;
    go();
  });
  // A click beside the dialog hits the dialog itself.
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.addEventListener("keydown", (event) => {
    const isShortcut = event.key === "k" && (event.ctrlKey || event.metaKey);
    if (!isShortcut && (event.key !== "/" || isTyping(event.target))) return;
    event.preventDefault();
    open();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select") !== null;
}

function statusWords(query: string, count: number): string {
  if (query.trim() === "")
    return "Type the name of a model or a field, or a word of its description.";
  if (count === 0) return "Nothing was found.";
  return count === 1 ? "1 result" : `${count === 50 ? "The best 50" : count} results`;
}

function option({ page, entry }: Match, index: number, query: string): HTMLElement {
  const [, name, within, text] = entry;
  const made = element(
    "li",
    { id: `ui--result-${index}` },
    element(
      "span",
      { className: "result-name" },
      ...(within === "" ? [] : [element("span", { className: "result-within" }, `${within}.`)]),
      ...marked(name, query),
    ),
    element("span", { className: "result-page" }, page.title),
    element("span", { className: "result-text" }, ...marked(excerpt(text, query), query)),
  );
  made.setAttribute("role", "option");
  return made;
}

/** The part of a text around the first word that was looked for. */
function excerpt(text: string, query: string): string {
  const [word = ""] = query
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== "");
  const at = text.toLowerCase().indexOf(word);
  return at > 80 ? `…${text.slice(text.indexOf(" ", at - 60) + 1)}` : text;
}

/** A text with the words that were looked for marked. */
function marked(text: string, query: string): readonly (Node | string)[] {
  const words = query.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [text];
  const pattern = new RegExp(`(${words.map(escaped).join("|")})`, "gi");
  return text
    .split(pattern)
    .map((part, index) => (index % 2 === 1 ? element("mark", {}, part) : part));
}

function escaped(word: string): string {
  return word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
