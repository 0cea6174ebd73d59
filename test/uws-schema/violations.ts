import { type ChildRule, documents, type ElementType, everywhere } from "./declarations.js";
import { documentTree, type XmlElement } from "./document-tree.js";
import { boolean } from "./simple-types.js";

/**
 * What in a document breaks the rules of UWS 1.1 for the elements `job`, `jobs`, `results` and `parameters`: each with
 * where it is. `xsi:type` is not followed.
 *
 * @throws Error where the document is not well-formed.
 */
export function violationsOf(xml: string): readonly string[] {
  const root = documentTree(xml);
  const type = documents.get(root.name);
  if (type === undefined) return [`${root.name} is no document of UWS`];
  return elementViolations(root, type, false, root.name);
}

function elementViolations(
  element: XmlElement,
  type: ElementType,
  isNillable: boolean,
  path: string,
): readonly string[] {
  const violations = attributeViolations(element, type, path);
  const nil = element.attributes.get("xsi:nil");
  if (nil !== undefined && !isNillable) return [...violations, `${path} cannot be nil`];
  if (nil !== undefined && !boolean(nil)) return [...violations, `${path} has no boolean xsi:nil`];
  const isNil = nil !== undefined && /1|true/.test(nil);
  return [
    ...violations,
    ...(isNil ? nothingViolations(element, path) : contentViolations(element, type, path)),
  ];
}

function attributeViolations(
  { attributes }: XmlElement,
  { attributes: rules = {}, otherAttributes }: ElementType,
  path: string,
): string[] {
  const violations: string[] = [];
  for (const [name, { isRequired }] of Object.entries(rules)) {
    if (isRequired && !attributes.has(name)) violations.push(`${path} has no attribute ${name}`);
  }
  for (const [name, value] of attributes) {
    if (isOfInstances(name) || name.startsWith(`{${otherAttributes}}`)) continue;
    const rule = rules[name];
    if (rule === undefined) violations.push(`${path} has an attribute ${name}`);
    else if (!rule.type(value)) violations.push(`${path} has ${name}=${JSON.stringify(value)}`);
  }
  return violations;
}

/** The attributes that every element may have. */
function isOfInstances(name: string): boolean {
  return /^xsi:(?:nil|type|schemaLocation|noNamespaceSchemaLocation)$/.test(name);
}

function contentViolations(
  element: XmlElement,
  { content }: ElementType,
  path: string,
): readonly string[] {
  if (content === "nothing") return nothingViolations(element, path);
  if (content === "any text") return childrenOf(element).map(({ name }) => `${path} has ${name}`);
  if (content === "any elements")
    return [
      ...textViolations(element, path),
      ...childrenOf(element).flatMap((child) => laxViolations(child, `${path}/${child.name}`)),
    ];
  if ("children" in content)
    return [
      ...textViolations(element, path),
      ...sequenceViolations(childrenOf(element), content.children, path),
    ];
  const [child] = childrenOf(element);
  if (child !== undefined) return [`${path} has ${child.name}`];
  const text = element.content.join("");
  return content.text(text) ? [] : [`${path} is ${JSON.stringify(text)}`];
}

function nothingViolations({ content }: XmlElement, path: string): readonly string[] {
  return content.every((item) => item === "") ? [] : [`${path} is not empty`];
}

/** Between elements there is white space alone. */
function textViolations({ content }: XmlElement, path: string): readonly string[] {
  return content
    .filter((item) => typeof item === "string" && /[^\t\n\r ]/.test(item))
    .map((text) => `${path} has the text ${JSON.stringify(text)}`);
}

function sequenceViolations(
  children: readonly XmlElement[],
  rules: readonly ChildRule[],
  path: string,
): readonly string[] {
  const violations: string[] = [];
  let index = 0;
  for (const { name, type, least, most, isNillable } of rules) {
    let count = 0;
    for (let child = children[index]; child?.name === name; child = children[index]) {
      if (count === most) break;
      violations.push(...elementViolations(child, type, isNillable, `${path}/${name}`));
      count += 1;
      index += 1;
    }
    if (count < least) return [...violations, `${path} has no ${name} where it should be`];
  }
  const left = children[index];
  return left === undefined ? violations : [...violations, `${path} has ${left.name} out of place`];
}

/** Where anything may be, what the standard knows must be right still. */
function laxViolations(element: XmlElement, path: string): readonly string[] {
  const type = documents.get(element.name);
  if (type !== undefined) return elementViolations(element, type, false, path);
  const attributes = [...element.attributes]
    .filter(([name, value]) => everywhere[name]?.(value) === false)
    .map(([name, value]) => `${path} has ${name}=${JSON.stringify(value)}`);
  const children = childrenOf(element).flatMap((child) =>
    laxViolations(child, `${path}/${child.name}`),
  );
  return [...attributes, ...children];
}

function childrenOf({ content }: XmlElement): readonly XmlElement[] {
  return content.filter((item) => typeof item !== "string");
}
