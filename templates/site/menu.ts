import { one } from "./elements.js";

/** The sidebar, which narrow screens show when asked for. */
export function startMenu(): void {
  const button = one("#ui--menu", HTMLButtonElement);
  const sidebar = one("#ui--sidebar", HTMLElement);
  if (button === undefined || sidebar === undefined) return;
  const show = (isShown: boolean): void => {
    button.setAttribute("aria-expanded", String(isShown));
    sidebar.classList.toggle("shown", isShown);
  };
  button.addEventListener("click", () => show(button.getAttribute("aria-expanded") !== "true"));
  sidebar.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a") !== null) show(false);
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || button.getAttribute("aria-expanded") !== "true") return;
    show(false);
    button.focus();
  });
  // The page's own entry may be far down a long list.
  const current = one('[aria-current="page"]', HTMLElement, sidebar);
  if (current !== undefined && current.offsetTop > sidebar.clientHeight - 100) {
    sidebar.scrollTop = current.offsetTop - 120;
  }
}
