import { all, element } from "./elements.js";

/** A button at each block of code that copies it. */
export function startCopying(within: ParentNode): void {
  for (const block of all(".code", HTMLElement, within)) {
    if (block.querySelector(".copy") !== null) continue;
    const button = element("button", { className: "copy" }, "Copy");
    button.type = "button";
    button.addEventListener("click", () => {
      const text = block.querySelector("pre")?.textContent ?? "";
      navigator.clipboard.writeText(text).then(
        () => say(button, "Copied"),
        () => say(button, "Cannot copy here"),
      );
    });
    block.append(button);
  }
}

function say(button: HTMLButtonElement, words: string): void {
  button.textContent = words;
  setTimeout(() => {
    button.textContent = "Copy";
  }, 1500);
}
