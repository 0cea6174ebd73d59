import { one } from "./elements.js";

/** The switch between light and dark. What is chosen is remembered; until then the system says. */
export function startTheme(): void {
  const button = one("#ui--theme", HTMLButtonElement);
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = (): boolean => {
    const chosen = document.documentElement.dataset["theme"];
    return chosen === undefined ? system.matches : chosen === "dark";
  };
  const label = (): void => {
    const words = isDark() ? "Switch to light colours" : "Switch to dark colours";
    button?.setAttribute("aria-label", words);
    button?.setAttribute("title", words);
  };
  label();
  system.addEventListener("change", label);
  button?.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    document.documentElement.dataset["theme"] = theme;
    label();
    try {
      localStorage.setItem("uws-docs-theme", theme);
    } catch {
      // It is not remembered where the browser keeps nothing.
    }
  });
}
