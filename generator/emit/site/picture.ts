import { type EdgeLabel, Graph, layout, type NodeLabel, type Point } from "@dagrejs/dagre";
import type { Element, ElementContent } from "hast";
import { h, s } from "hastscript";

/** A box of a picture. */
export interface PictureNode {
  readonly name: string;
  /** Where it leads. */
  readonly address?: string;
  /** A box of another page, the first, or the last of several. */
  readonly kind?: "other" | "first" | "last";
}

/** An arrow of a picture. */
export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

/** What a picture is of. */
export interface Picture {
  readonly id: string;
  readonly title: string;
  /** The same in words, for those who do not see it. */
  readonly description: string;
  readonly direction: "LR" | "TB";
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

/** Boxes and arrows, laid out and drawn while the page is made. */
export function drawn(picture: Picture): Element {
  const { id, title, description, direction, nodes, edges } = picture;
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: direction, nodesep: 18, ranksep: 64, edgesep: 14 });
  graph.setDefaultEdgeLabel(() => ({}));
  // The library keeps names as keys of objects, where `constructor` would be there already.
  const ids = new Map(nodes.map(({ name }, index) => [name, `n${index}`]));
  const idOf = (name: string): string => ids.get(name) ?? "";
  for (const { name } of nodes) {
    graph.setNode(idOf(name), { width: width(name, nameWidth) + 26, height: 32 });
  }
  edges.forEach(({ from, to, label = "" }, index) => {
    const size = label === "" ? {} : { width: width(label, labelWidth) + 10, height: 18 };
    graph.setEdge(idOf(from), idOf(to), { ...size, labelpos: "c" }, String(index));
  });
  layout(graph);
  const arrows = edges.map((edge, index) => {
    const place = graph.edge({ v: idOf(edge.from), w: idOf(edge.to), name: String(index) });
    return {
      edge,
      place,
      points: levelEnds(place, graph.node(idOf(edge.from)), graph.node(idOf(edge.to))),
    };
  });
  const { left, top, right, bottom } = bounds([
    ...nodes.flatMap(({ name }) => corners(graph.node(idOf(name)))),
    ...arrows.flatMap(({ place, points }) => [...points, ...corners(place)]),
  ]);
  const [full, high] = [rounded(right - left + 4), rounded(bottom - top + 4)];
  const shape = [id, "title"].join("-");
  const words = [id, "description"].join("-");
  const svg = s(
    "svg",
    {
      viewBox: `${rounded(left - 2)} ${rounded(top - 2)} ${full} ${high}`,
      width: full,
      height: high,
      role: "group",
      ariaLabelledBy: [shape],
      ariaDescribedBy: [words],
    },
    [
      s("title", { id: shape }, title),
      s("desc", { id: words }, description),
      s("defs", [arrowHead(id)]),
      ...arrows.map(({ edge, place, points }) => arrow(edge, place, points, id)),
      ...nodes.map((node) => box(node, graph.node(idOf(node.name)))),
    ],
  );
  return h("figure", { className: "picture" }, [
    h("div", { className: "picture-frame", tabIndex: 0, role: "group", ariaLabel: title }, [svg]),
    h("figcaption", title),
  ]);
}

/**
 * Arrows leave boxes on the right, come in on the left, and go straight through their labels; those that lead back do
 * as they were laid out.
 */
function levelEnds(label: EdgeLabel, from: NodeLabel, to: NodeLabel): readonly Point[] {
  const { points = [], x = 0, y = 0, width: wide = 0 } = label;
  const { x: fromX = 0, y: fromY = 0 } = from;
  const { x: toX = 0, y: toY = 0 } = to;
  if (fromX >= toX) return points;
  const start = { x: fromX + from.width / 2, y: fromY };
  const end = { x: toX - to.width / 2, y: toY };
  const between = points.slice(1, -1);
  if (wide === 0) return [start, ...between, end];
  const isBefore = (point: Point): boolean => point.x < x - wide / 2;
  const isAfter = (point: Point): boolean => point.x > x + wide / 2;
  const through = [
    { x: x - wide / 2, y },
    { x: x + wide / 2, y },
  ];
  return [start, ...between.filter(isBefore), ...through, ...between.filter(isAfter), end];
}

function corners({ x = 0, y = 0, width: wide = 0, height: high = 0 }: Sized): readonly Point[] {
  return [
    { x: x - wide / 2, y: y - high / 2 },
    { x: x + wide / 2, y: y + high / 2 },
  ];
}

type Sized = Pick<EdgeLabel, "x" | "y" | "width" | "height">;

/** All that is drawn; arrows reach past what the layout calls its size. */
function bounds(points: readonly Point[]): {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
} {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), 0);
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);
  return { left: least(xs), top: least(ys), right: most(xs), bottom: most(ys) };
}

/** How wide a character is in the pictures' fonts, which are of one width. */
const nameWidth = 7.3;
const labelWidth = 6.7;

function width(text: string, ofCharacter: number): number {
  return [...text].length * ofCharacter;
}

/** One figure after the point is enough, and the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

function box({ name, address, kind }: PictureNode, place: NodeLabel): Element {
  const { x = 0, y = 0, width: wide, height: high } = place;
  const content: ElementContent[] = [
    s("rect", {
      x: rounded(x - wide / 2),
      y: rounded(y - high / 2),
      width: rounded(wide),
      height: rounded(high),
      rx: 7,
    }),
    s("text", { x: rounded(x), y: rounded(y), className: "box-name" }, name),
  ];
  const className = kind === undefined ? ["box"] : ["box", kind];
  return address === undefined
    ? s("g", { className }, content)
    : s("a", { href: address, className }, content);
}

function arrow(
  { label = "" }: PictureEdge,
  place: EdgeLabel,
  points: readonly Point[],
  id: string,
): Element {
  const { x = 0, y = 0, width: wide = 0, height: high = 0 } = place;
  return s("g", { className: "arrow" }, [
    s("path", { d: curve(points), markerEnd: `url(#${id}-head)` }),
    ...(label === ""
      ? []
      : [
          s("rect", {
            x: rounded(x - wide / 2),
            y: rounded(y - high / 2),
            width: rounded(wide),
            height: rounded(high),
            rx: 4,
          }),
          s("text", { x: rounded(x), y: rounded(y), className: "arrow-label" }, label),
        ]),
  ]);
}

/** A smooth line through the points, level at each of them. */
function curve([first, ...rest]: readonly Point[]): string {
  if (first === undefined) return "";
  let from = first;
  const parts = rest.map((to) => {
    const middle = rounded((from.x + to.x) / 2);
    const part = `C${middle} ${rounded(from.y)} ${middle} ${rounded(to.y)} ${at(to)}`;
    from = to;
    return part;
  });
  return `M${at(first)}${parts.join("")}`;
}

function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

function arrowHead(id: string): Element {
  return s(
    "marker",
    {
      id: `${id}-head`,
      viewBox: "0 0 8 8",
      refX: 7,
      refY: 4,
      markerWidth: 8,
      markerHeight: 8,
      markerUnits: "userSpaceOnUse",
      orient: "auto",
    },
    [s("path", { d: "M0 0.500L8 4L0 7.500z", className: "head" })],
  );
}
