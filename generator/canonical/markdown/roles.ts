/** The text of an interpreted role in Markdown; `role` has its colons. */
export function formatRole(role: string, content: string): string {
  const name = role.slice(1, -1).split(":").at(-1) ?? "";
  const text = titleOf(content);
  if (text === "") {
    return `\`${content}\``;
  }
  switch (name.toLowerCase()) {
    case "pep":
      return numbered(
        "PEP",
        text,
        (digits) => `https://peps.python.org/pep-${digits.padStart(4, "0")}/`,
      );
    case "rfc":
      return numbered("RFC", text, (digits) => `https://www.rfc-editor.org/rfc/rfc${digits}`);
    case "doc":
    case "emphasis":
    case "numref":
    case "ref":
    case "term":
    case "title":
      return isProse(text) ? `*${text}*` : `\`${text}\``;
    case "strong":
      return isProse(text) ? `**${text}**` : `\`${text}\``;
    default:
      return `\`${shortName(text.replace(/^!/, ""))}\``;
  }
}

/** `Class` for `~pkg.mod.Class`; other content stays. */
export function shortName(content: string): string {
  return /^~(?:[\w.]+\.)?(\w+(?:\(\))?)$/.exec(content)?.[1] ?? content;
}

/** A link of Markdown; an address may go over several lines in reStructuredText. */
export function link(text: string, address: string): string {
  const url = address
    .replaceAll(/\s+/g, "")
    .replaceAll("(", "%28")
    .replaceAll(")", "%29")
    .replaceAll("<", "%3C");
  const title = text.replaceAll(/\s+/g, " ").trim();
  if (title === "") {
    return `<${url}>`;
  }
  return `[${title.replaceAll(/(?<!\\)[[\]]/g, "\\$&")}](${url})`;
}

/** The title of `title <target>`, or the whole. */
function titleOf(content: string): string {
  const joined = content.replaceAll(/\s+/g, " ").trim();
  return /^([^<]*\S)\s*<[^<>]*>$/.exec(joined)?.[1]?.trim() ?? joined;
}

function numbered(kind: string, text: string, urlOf: (digits: string) => string): string {
  return /^\d{1,5}$/.test(text) ? link(`${kind} ${text}`, urlOf(text)) : `\`${text}\``;
}

/** Can it stand between asterisks, at the start of a line or elsewhere? */
function isProse(text: string): boolean {
  return /^\w[\w ,.'()/-]*$/.test(text) && !text.includes("_");
}
