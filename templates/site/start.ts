// Stands in each page: what must be done before anything is seen. It loads the rest, which its hash allows.
const { documentElement } = document;

try {
  const theme = localStorage.getItem("uws-docs-theme");
  if (theme !== null) documentElement.dataset["theme"] = theme;
} catch {
  // A browser may keep nothing for pages from disk; then it is as the system says.
}
documentElement.dataset["js"] = "";

const script = document.createElement("script");
script.src = "assets/site.js";
document.head.append(script);

export {};
