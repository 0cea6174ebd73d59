import { type EdgeLabel, Graph, layout, type NodeLabel } from "@dagrejs/dagre";
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
  graph.setGraph({ rankdir: direction, nodesep: 18, ranksep: 44, edgesep: 14, ...margins });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { name } of nodes) {
    graph.setNode(name, { width: width(name, nameWidth) + 28, height: 34 });
  }
  edges.forEach(({ from, to, label = "" }, index) => {
    const size = label === "" ? {} : { width: width(label, labelWidth) + 10, height: 18 };
    graph.setEdge(from, to, { ...size, labelpos: "c" }, String(index));
  });
  layout(graph);
  const { width: full = 0, height: high = 0 } = graph.graph();
  const shape = [id, "title"].join("-");
  const words = [id, "description"].join("-");
  const svg = s(
    "svg",
    {
      viewBox: `0 0 ${rounded(full)} ${rounded(high)}`,
      width: rounded(full),
      height: rounded(high),
      role: "group",
      ariaLabelledBy: [shape],
      ariaDescribedBy: [words],
    },
    [
      s("title", { id: shape }, title),
      s("desc", { id: words }, description),
      s("defs", [arrowHead(id)]),
      ...edges.map((edge, index) =>
        arrow(edge, graph.edge({ v: edge.from, w: edge.to, name: String(index) }), id),
      ),
      ...nodes.map((node) => box(node, graph.node(node.name))),
    ],
  );
  return h("figure", { className: "picture" }, [
    h("div", { className: "picture-frame", tabIndex: 0, role: "region", ariaLabel: title }, [svg]),
    h("figcaption", title),
  ]);
}

const margins = { marginx: 8, marginy: 8 };

/** How wide a character is in the pictures' fonts, which are of one width. */
const nameWidth = 7.9;
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

function arrow({ label = "" }: PictureEdge, place: EdgeLabel, id: string): Element {
  const { points = [], x = 0, y = 0, width: wide = 0, height: high = 0 } = place;
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

/** A smooth line: through the middles between the points, bent towards them. */
function curve(points: readonly { readonly x: number; readonly y: number }[]): string {
  const at = (x: number, y: number): string => `${rounded(x)} ${rounded(y)}`;
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) return "";
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const isLast = index === rest.length - 2;
    const end = isLast ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${at(point.x, point.y)} ${at(end.x, end.y)}`;
  });
  return [
    `M${at(first.x, first.y)}`,
    ...(bends.length === 0 ? [`L${at(last.x, last.y)}`] : bends),
  ].join("");
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
