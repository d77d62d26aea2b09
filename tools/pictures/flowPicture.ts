import escapeText from "lodash/escape";
import type { Definition, Flow, Step } from "../definition/definition";
import { everyStep } from "../definition/steps";

const WIDTH = 760;
const GAP = 14;
const NAME_WIDTH = 180;
const BOX = { width: 178, height: 30, gap: 16 };
const TOP = 44;
/** Boxes in a line, behind the name of the flow. */
const PER_LINE = 3;

const STYLE = `
    text { font: 12px system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2937; }
    .name { font-size: 13px; font-weight: 600; }
    .box text { text-anchor: middle; }
    rect { stroke: #6b7280; fill: #ffffff; }
    .intercom rect { stroke: #2563eb; fill: #dbeafe; }
    .trigger rect { rx: 15px; }
    path { stroke: #6b7280; stroke-width: 1.5; fill: none; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e5e7eb; }
      rect { fill: #2b3340; stroke: #9ca3af; }
      .intercom rect { fill: #1e3a5f; stroke: #60a5fa; }
    }
  `;

/** What prepares values or decides is left out: the picture shows who is called. */
const GLUE = ["branch", "code", "loop"];

const shortened = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

const box = ({ name, isTrigger, action }: Step, x: number, y: number): string => {
  const classes = [
    "box",
    action.component.key === "intercom" && "intercom",
    isTrigger && "trigger",
  ].filter(Boolean);
  return [
    `  <g class="${classes.join(" ")}">`,
    `    <rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="5"/>`,
    `    <text x="${x + BOX.width / 2}" y="${y + 19}">${escapeText(shortened(name, 27))}</text>`,
    "  </g>",
  ].join("\n");
};

const placeOf = (index: number, top: number) => ({
  x: NAME_WIDTH + (index % PER_LINE) * (BOX.width + BOX.gap),
  y: top + Math.floor(index / PER_LINE) * (BOX.height + 10),
});

const arrow = (index: number, top: number): string => {
  const { x, y } = placeOf(index, top);
  const middle = y + BOX.height / 2;
  // The first of a line follows the last of the line before, as reading goes.
  return index % PER_LINE === 0 ? "" : `  <path d="M${x - BOX.gap} ${middle} H${x}"/>`;
};

const flowRow = ({ name, steps }: Flow, top: number): { svg: string; bottom: number } => {
  const shown = everyStep(steps).filter(({ action }) => !GLUE.includes(action.component.key));
  const parts = shown.flatMap((step, index) => {
    const { x, y } = placeOf(index, top);
    return [arrow(index, top), box(step, x, y)];
  });
  const lines = Math.ceil(shown.length / PER_LINE);
  return {
    svg: [`  <text class="name" x="10" y="${top + 19}">${escapeText(name)}</text>`, ...parts]
      .filter(Boolean)
      .join("\n"),
    bottom: top + lines * (BOX.height + 10) + GAP,
  };
};

/**
 * Draws the flows of an integration, a row for each: its trigger and what it calls, Intercom in
 * blue.
 * @returns an SVG that follows light and dark
 */
export const flowPicture = ({ name, flows }: Definition & { name: string }): string => {
  let top = TOP;
  const rows = flows.map((flow) => {
    const { svg, bottom } = flowRow(flow, top);
    top = bottom;
    return svg;
  });
  const title = `The flows of ${name.replace(" (Low-Code)", "")}`;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" role="img" aria-labelledby="title">`,
    `  <title id="title">${escapeText(title)}</title>`,
    `  <style>${STYLE}</style>`,
    `  <text class="name" x="10" y="24">${escapeText(title)}: trigger, then calls; blue is Intercom</text>`,
    ...rows,
    "</svg>",
  ].join("\n")}\n`;
};
