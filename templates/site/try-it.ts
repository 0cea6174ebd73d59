import type { CheckedText, Form, MarkedIssue } from "./checked-text.js";
import { startCopying } from "./copy.js";
import { all, element, one } from "./elements.js";
import { loadScripts } from "./load-script.js";
import { registry } from "./registry.js";
import type { ServiceScript } from "./service-script.js";
import { startTabs } from "./tabs.js";

/** The part of a service's page where one pastes what the service takes or gives. Nothing leaves the page. */
export function startTryIt(): void {
  const section = one(".try-it", HTMLElement);
  const name = section?.dataset["service"];
  const script = section?.dataset["script"];
  const editor = section && one("textarea", HTMLTextAreaElement, section);
  const marks = section && one(".editor-marks", HTMLElement, section);
  const status = section && one(".try-status", HTMLElement, section);
  const output = section && one(".try-output", HTMLElement, section);
  if (!section || !name || !script || !editor || !marks || !status || !output) return;

  const kinds = all('input[name="kind"]', HTMLInputElement, section);
  const kindNow = (): string => kinds.find(({ checked }) => checked)?.value ?? "";
  const examples = new Map(
    all("template[data-kind]", HTMLTemplateElement, section).map((template) => [
      template.dataset["kind"] ?? "",
      template.content.textContent ?? "",
    ]),
  );
  const texts = new Map(examples);

  const check = async (): Promise<void> => {
    await loadScripts(["assets/shared.js", script, "assets/check.js"]);
    const service = registry().services.get(name);
    if (service === undefined) return;
    const checked = registry().checkedText?.(service, kindNow(), editor.value);
    if (checked !== undefined) show(checked, service);
  };
  const show = (checked: CheckedText, service: ServiceScript): void => {
    const issues = "issues" in checked ? [...checked.issues].sort(byPlace) : [];
    editor.setAttribute("aria-invalid", String(issues.length > 0));
    section.classList.toggle("wrong", issues.length > 0);
    section.classList.toggle("right", issues.length === 0);
    status.textContent = statusWords(kindNow(), issues.length, service);
    marks.replaceChildren(...markedText(editor.value, issues));
    output.replaceChildren(
      ...("issues" in checked
        ? [issueList(issues, editor)]
        : [...filledWords(checked.filled), formTabs(checked.forms)]),
    );
    startTabs(output);
    startCopying(output);
    follow();
  };
  const follow = (): void => {
    marks.scrollTop = editor.scrollTop;
    marks.scrollLeft = editor.scrollLeft;
  };

  let timer = 0;
  editor.addEventListener("input", () => {
    texts.set(kindNow(), editor.value);
    // The marks of the text before would stand at wrong places.
    marks.replaceChildren(`${editor.value}\n`);
    clearTimeout(timer);
    timer = setTimeout(() => void check(), 150);
  });
  editor.addEventListener("scroll", follow);
  for (const kind of kinds) {
    kind.addEventListener("change", () => {
      editor.value = texts.get(kindNow()) ?? "";
      void check();
    });
  }
  one(".try-reset", HTMLButtonElement, section)?.addEventListener("click", () => {
    editor.value = examples.get(kindNow()) ?? "";
    texts.delete(kindNow());
    void check();
  });
  editor.value = examples.get(kindNow()) ?? "";
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    void check();
  });
  seen.observe(section);
}

function byPlace(one: MarkedIssue, other: MarkedIssue): number {
  return one.offset - other.offset;
}

function statusWords(kind: string, count: number, { kinds }: ServiceScript): string {
  if (count > 0) return count === 1 ? "1 thing is wrong" : `${count} things are wrong`;
  return `Valid ${kinds.get(kind)?.type ?? ""}`;
}

/** The text of the editor, which lies under it, with what is wrong marked. */
function markedText(text: string, issues: readonly MarkedIssue[]): readonly (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const { offset, length } of issues) {
    // Of issues at one place there is one mark.
    if (offset < end) continue;
    parts.push(text.slice(end, offset), element("mark", {}, text.slice(offset, offset + length)));
    end = offset + length;
  }
  // A line feed at the end of a block takes no room, but one in a text area does.
  parts.push(`${text.slice(end)}\n`);
  return parts;
}

function issueList(issues: readonly MarkedIssue[], editor: HTMLTextAreaElement): HTMLElement {
  const items = issues.map(({ message, path, offset, length }) => {
    const before = editor.value.slice(0, offset).split("\n");
    const place = `Line ${before.length}, column ${[...(before.at(-1) ?? "")].length + 1}`;
    const button = element(
      "button",
      { className: "issue" },
      element("span", { className: "issue-place" }, place),
      element("span", { className: "issue-message" }, message),
      ...(path.length === 0 ? [] : [element("code", {}, pathText(path))]),
    );
    button.type = "button";
    button.addEventListener("click", () => {
      editor.focus();
      editor.setSelectionRange(offset, offset + length);
      // Selecting does not scroll in every browser.
      const lineHeight = Number.parseFloat(getComputedStyle(editor).lineHeight);
      editor.scrollTop = Math.max(0, (before.length - 4) * lineHeight);
    });
    return element("li", {}, button);
  });
  return element("ol", { className: "issues" }, ...items);
}

function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

function filledWords(filled: readonly string[]): readonly HTMLElement[] {
  if (filled.length === 0) return [];
  const parts = filled.flatMap((path, index) => [
    ...(index === 0 ? [] : [", "]),
    element("code", {}, path),
  ]);
  return [element("p", { className: "filled-words" }, "Filled in from defaults: ", ...parts, ".")];
}

function formTabs(forms: readonly Form[]): HTMLElement {
  const list = element("div", { className: "tab-list" });
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", "Forms of what was pasted");
  const panels = forms.map(({ label, tokens }, index) => {
    const tab = element("button", { id: `ui--try-tab-${index}` }, label);
    tab.type = "button";
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", `ui--try-panel-${index}`);
    tab.setAttribute("aria-selected", String(index === 0));
    tab.tabIndex = index === 0 ? 0 : -1;
    list.append(tab);
    const code = element(
      "code",
      {},
      ...tokens.map(({ kind, text, filled }) => {
        const name = [kind === "plain" ? "" : `t-${kind}`, filled ? "filled" : ""].join(" ").trim();
        return name === "" ? text : element("span", { className: name }, text);
      }),
    );
    const pre = element("pre", {}, code);
    pre.tabIndex = 0;
    const panel = element(
      "div",
      { id: `ui--try-panel-${index}`, className: index === 0 ? "panel chosen" : "panel" },
      element("div", { className: "code" }, pre),
    );
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", `ui--try-tab-${index}`);
    return panel;
  });
  return element("div", { className: "tabs" }, list, ...panels);
}
