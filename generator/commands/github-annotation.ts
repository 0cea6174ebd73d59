/**
 * A line that GitHub Actions shows at a file (workflow command `error`); what would end the line or the value is
 * escaped as its toolkit does.
 */
export function githubAnnotation(file: string, message: string): string {
  return `::error file=${property(file.replaceAll("\\", "/"))},title=uws-codegen::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
