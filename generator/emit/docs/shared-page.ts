import type { CanonicalModule } from "../../canonical/module.js";
import type { Bundle } from "../../source/bundle.js";
import { closing } from "./closing.js";
import { page } from "./markdown-page.js";
import { code, inline } from "./markdown-text.js";
import { modelsPart } from "./models-part.js";
import { heading, line, paragraph } from "./page-parts.js";
import { pageScope } from "./page-scope.js";

/** The page of the models that all services share. */
export function sharedPage(bundle: Bundle, module: CanonicalModule): string {
  const { origin, slot, title, xml } = bundle;
  const from =
    origin === undefined
      ? []
      : line(", as ", code(origin.package), " ", inline(origin.version), " defines them");
  return page([
    heading(1, title),
    ...paragraph("The models that every service shares", from, "."),
    ...paragraph("XML is that of ", inline(xml.standard), "."),
    ...modelsPart(pageScope(module, title, slot, { xml })),
    ...closing(),
  ]);
}
