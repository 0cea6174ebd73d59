// The script of every page: the menu, light and dark, tabs, copying, the search, and trying it.
import { startCopying } from "./copy.js";
import { startMenu } from "./menu.js";
import { startSearch } from "./search.js";
import { startTabs } from "./tabs.js";
import { startTheme } from "./theme.js";
import { startTryIt } from "./try-it.js";

function start(): void {
  startTheme();
  startMenu();
  startTabs(document);
  startCopying(document);
  startSearch();
  startTryIt();
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
