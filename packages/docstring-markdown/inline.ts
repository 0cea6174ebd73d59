import { codeSpansIn, isPlainCode } from "./code-spans.js";

/** The addresses of the hyperlink targets that a docstring defines, by their names. */
export type Targets = ReadonlyMap<string, string>;

/** The marks inside a paragraph: literals, roles and links. What is Markdown already stays. */
export function convertInline(text: string, targets: Targets): string {
  const spans = codeSpansIn(text);
  // A single backtick that nothing closes would find a partner if others were shortened to one.
  const mayShorten = spans.every((span) => span.length !== 1 || span.close !== undefined);
  const output: string[] = [];
  let position = 0;
  let tail = "";
  const emit = (part: string): void => {
    output.push(part);
    tail = (tail + part).slice(-longestRole);
  };
  for (const { open, length, close } of spans) {
    if (close === undefined) {
      continue;
    }
    emit(convertPlain(text.slice(position, open), targets, position > 0));
    const content = text.slice(open + length, close);
    const end = close + length;
    const suffix = /^__?(?!\w)/.exec(text.slice(end, end + 3))?.[0] ?? "";
    const isShort = length === 1 || (length === 2 && mayShorten && isPlainCode(content));
    const role = isShort ? roleAtEnd(tail) : undefined;
    if (role !== undefined) {
      output.push(output.pop()?.slice(0, -role.length) ?? "");
      emit(formatRole(role, content));
    } else if (length === 1 && suffix !== "") {
      emit(formatReference(content, targets));
    } else if (isShort && suffix === "") {
      emit(`\`${shortName(content)}\``);
    } else {
      emit(text.slice(open, end + suffix.length));
    }
    position = end + suffix.length;
  }
  emit(convertPlain(text.slice(position), targets, position > 0));
  return output.join("");
}

const longestRole = 64;

/** The role that the text ends in, such as `:py:class:`. */
function roleAtEnd(tail: string): string | undefined {
  return /(?:^|[^\w:`\\])(:[a-zA-Z][\w.+-]*(?::[\w.+-]+)*:)$/.exec(tail)?.[1];
}

/** `` `text <address>`_ ``, or `` `name`_ `` where a target of that name is defined. */
function formatReference(content: string, targets: Targets): string {
  const [, text, address] = /^([^<]*)<([^<>]*)>$/.exec(content) ?? [];
  const target = address?.endsWith("_") ? targets.get(targetName(address.slice(0, -1))) : address;
  const found = target ?? targets.get(targetName(content));
  return found === undefined
    ? `\`${shortName(text?.trim() || content)}\``
    : link(text ?? content, found);
}

/** Names of targets compare without regard to case and white space. */
export function targetName(name: string): string {
  return name.replaceAll(/\s+/g, " ").trim().toLowerCase();
}

function convertPlain(text: string, targets: Targets, isAfterCode: boolean): string {
  // A backslash and a space end a mark before the rest of a word: `Job`\ s.
  const joined = isAfterCode ? text.replace(/^\\ (?=[A-Za-z0-9])/, "") : text;
  const footnotes = joined.replaceAll(/\[([\w#*-]+)\]_(?![\w_])/g, "[$1]");
  if (targets.size === 0) {
    return footnotes;
  }
  return footnotes.replaceAll(
    /(?<![\w`:/.\]<_-])([A-Za-z]\w*)__?(?![\w`])/g,
    (whole: string, name: string) => {
      const target = targets.get(targetName(name.replace(/_$/, "")));
      return target === undefined ? whole : link(name, target);
    },
  );
}

/** The text of an interpreted role in Markdown; `role` has its colons. */
function formatRole(role: string, content: string): string {
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
function shortName(content: string): string {
  return /^~(?:[\w.]+\.)?(\w+(?:\(\))?)$/.exec(content)?.[1] ?? content;
}

/** A link of Markdown; an address may go over several lines in reStructuredText. */
function link(text: string, address: string): string {
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
