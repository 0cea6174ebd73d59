/**
 * Format `path`: any text. A path on POSIX may hold every character, and Python's `Path` takes
 * every string.
 */
export function isPath(_text: string): boolean {
  return true;
}

/**
 * Format `file-path`: any text. Pydantic's `FilePath` asks the disk of its own host whether there
 * is such a file.
 */
export function isFilePath(_text: string): boolean {
  return true;
}

/**
 * Format `directory-path`: any text. Pydantic's `DirectoryPath` asks the disk of its own host, as
 * for a file.
 */
export function isDirectoryPath(_text: string): boolean {
  return true;
}

/**
 * Format `password`: any text. It asks a form not to show what is typed (Pydantic's `SecretStr`).
 */
export function isPassword(_text: string): boolean {
  return true;
}

/**
 * Format `binary`: any text. Pydantic writes `bytes` as the text that they are in UTF-8, or as
 * hexadecimal digits under `ser_json_bytes="hex"`, and the schema doesn't say which.
 */
export function isBinary(_text: string): boolean {
  return true;
}
