const loading = new Map<string, Promise<void>>();

/** Loads scripts of the site in their order, each once. A classic script works from disk, where a module would not. */
export async function loadScripts(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const started = loading.get(path) ?? loadScript(path);
    loading.set(path, started);
    await started;
  }
}

function loadScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = path;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${path} cannot be loaded.`)));
    document.head.append(script);
  });
}
