import type { Expression, Node, VariableDeclaration } from "estree";
import { checkOf } from "../../../formats/formats.js";
import { decimalMultiple } from "./multiple-of.js";
import type { Rewriting, RuntimeFile } from "./rewriting.js";

/**
 * Notes what a constant stands for: `schema1 = {…}`, `func1 = require(…)`, `formats0 = …`.
 *
 * @returns whether it stands for something, so that the constant itself can go.
 */
export function noteConstant({ declarations }: VariableDeclaration, rewriting: Rewriting): boolean {
  const [declaration] = declarations;
  const value = declaration?.init;
  if (declaration?.id.type !== "Identifier" || value === undefined || value === null) return false;
  const { name } = declaration.id;
  const replacement = runtimeFunction(value) ?? formatFunction(value);
  if (replacement !== undefined) {
    rewriting.imports.get(replacement.from)?.add(replacement.name);
    rewriting.names.set(name, replacement.name);
    return true;
  }
  if (!/^schema\d+$/.test(name)) return false;
  rewriting.schemas.set(name, jsonValue(value));
  return true;
}

/** The value of an expression that is JSON, as AJV writes schemas. */
function jsonValue(node: Node): unknown {
  if (node.type === "ArrayExpression")
    return node.elements.map((element) => (element === null ? null : jsonValue(element)));
  if (node.type === "ObjectExpression") {
    const entries = node.properties.flatMap((property) =>
      property.type === "Property" ? [[keyName(property.key), jsonValue(property.value)]] : [],
    );
    return Object.fromEntries(entries);
  }
  if (node.type === "UnaryExpression" && node.operator === "-")
    return -Number(jsonValue(node.argument));
  return node.type === "Literal" ? node.value : undefined;
}

function keyName(key: Node): string {
  if (key.type === "Identifier") return key.name;
  return key.type === "Literal" ? String(key.value) : "";
}

/** What of AJV's own runtime stands in its code, and what takes its place. */
const runtimeFunctions: ReadonlyMap<string, RuntimeImport> = new Map<string, RuntimeImport>([
  ["ajv/dist/runtime/ucs2length", { from: "problems", name: "characterCount" }],
  ["ajv/dist/runtime/equal", { from: "problems", name: "equalJson" }],
  // Not AJV's: the keywords of our own ask for these in the same way.
  [decimalMultiple, { from: "decimals", name: "isDecimalMultiple" }],
  ["runtime/fittest", { from: "unions", name: "fittest" }],
]);

interface RuntimeImport {
  readonly from: RuntimeFile;
  readonly name: string;
}

/** `require("ajv/dist/runtime/equal").default` */
function runtimeFunction(node: Expression): RuntimeImport | undefined {
  const call = node.type === "MemberExpression" ? node.object : node;
  if (call.type !== "CallExpression" || !isNamed(call.callee, "require")) return undefined;
  const [module] = call.arguments;
  const path = module?.type === "Literal" ? String(module.value) : "";
  const replacement = runtimeFunctions.get(path);
  if (replacement === undefined)
    throw new Error(`AJV's code needs ${path}, which the runtime does not have`);
  return replacement;
}

/** `formats["date-time"]` or `formats.date` */
function formatFunction(node: Expression): RuntimeImport | undefined {
  if (node.type !== "MemberExpression" || !isNamed(node.object, "formats")) return undefined;
  const name = checkOf(keyName(node.property))?.name;
  return name === undefined ? undefined : { from: "formats", name };
}

function isNamed(node: Node, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}
