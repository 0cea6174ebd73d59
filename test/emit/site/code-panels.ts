/** The texts of the forms in which the page of a service shows its example. */
export function codePanels(html: string): readonly string[] {
  const example = html.slice(html.indexOf('id="page.example"'), html.indexOf('id="page.try-it"'));
  return [...example.matchAll(/<pre[^>]*><code>([\s\S]*?)<\/code>/g)].map(([, code = ""]) =>
    code
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&#x3C;", "<")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&")
      .replaceAll("&#x26;", "&"),
  );
}
