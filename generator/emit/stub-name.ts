/** The name of the stub in a service's folder: the one file there that is the service's own. */
export const stubName = "parameters-xml.ts";
