/** What every object has already, such as `toString`: where it is optional, an object without it has that. */
export function isInherited(name: string): boolean {
  return name in Object.prototype;
}
