/** An element with properties and content, all of it as text or elements. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Pick<HTMLElementTagNameMap[Name], "className" | "id">> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

/** All elements that a selector names and that are of a class. */
export function all<Kind extends Element>(
  selector: string,
  kind: new () => Kind,
  within: ParentNode = document,
): readonly Kind[] {
  return [...within.querySelectorAll(selector)].filter(
    (found): found is Kind => found instanceof kind,
  );
}

/** The first of them. */
export function one<Kind extends Element>(
  selector: string,
  kind: new () => Kind,
  within: ParentNode = document,
): Kind | undefined {
  return all(selector, kind, within)[0];
}
