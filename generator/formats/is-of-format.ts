import * as checks from "#format-checks";
import { checkOf } from "./formats.js";

const byName: ReadonlyMap<string, (text: string) => boolean> = new Map(Object.entries(checks));

/** Whether a text is of a format, as the generated validators judge it; true of a format that is not checked. */
export function isOfFormat(text: string, format: string): boolean {
  return byName.get(checkOf(format)?.name ?? "")?.(text) ?? true;
}
