/** One line of a chart. */
export interface Series {
  name: string;
  points: { x: number; y: number }[];
}

export interface ChartText {
  title: string;
  xLabel: string;
  yLabel: string;
}

const WIDTH = 720;
const HEIGHT = 400;
const MARGIN = { top: 48, right: 24, bottom: 56, left: 72 };
const COLOURS = ["#286efa", "#d9480f", "#2b8a3e", "#862e9c"];

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const tickText = (value: number) =>
  value.toLocaleString("en", { notation: "compact", maximumFractionDigits: 2 });

/** Round steps from 0 to beyond the largest value. */
const ticksUpTo = (largest: number): number[] => {
  const rough = largest / 5 || 1;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * magnitude >= rough) ?? 10) * magnitude;
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, index) => index * step);
};

/** A line chart as SVG, its horizontal axis logarithmic, since sizes grow by factors. */
export const lineChart = ({ title, xLabel, yLabel }: ChartText, series: Series[]): string => {
  const points = series.flatMap((each) => each.points);
  const xs = [...new Set(points.map(({ x }) => x))].sort((one, other) => one - other);
  const [first = 1, last = 1] = [xs[0], xs.at(-1)];
  const yTicks = ticksUpTo(Math.max(...points.map(({ y }) => y)));
  const top = yTicks.at(-1) ?? 1;
  const plot = {
    width: WIDTH - MARGIN.left - MARGIN.right,
    height: HEIGHT - MARGIN.top - MARGIN.bottom,
  };
  const left = (x: number) =>
    MARGIN.left +
    (first === last ? 0.5 : Math.log(x / first) / Math.log(last / first)) * plot.width;
  const down = (y: number) => MARGIN.top + (1 - y / top) * plot.height;
  const at = (value: number) => value.toFixed(1);

  const grid = yTicks.map(
    (y) =>
      `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${at(down(y))}" y2="${at(down(y))}" stroke="#ddd"/>` +
      `<text x="${MARGIN.left - 8}" y="${at(down(y) + 4)}" text-anchor="end">${tickText(y)}</text>`,
  );
  const columns = xs.map(
    (x) =>
      `<text x="${at(left(x))}" y="${HEIGHT - MARGIN.bottom + 20}" text-anchor="middle">${tickText(x)}</text>`,
  );
  const lines = series.map(({ name, points: own }, index) => {
    const colour = COLOURS[index % COLOURS.length];
    const path = own.map(({ x, y }) => `${at(left(x))},${at(down(y))}`).join(" ");
    const dots = own
      .map(({ x, y }) => `<circle cx="${at(left(x))}" cy="${at(down(y))}" r="3" fill="${colour}"/>`)
      .join("");
    const legendAt = MARGIN.left + index * 200;
    return (
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots}` +
      `<rect x="${legendAt}" y="30" width="12" height="4" fill="${colour}"/>` +
      `<text x="${legendAt + 18}" y="36">${escaped(name)}</text>`
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>`,
    `<text x="${MARGIN.left}" y="20" font-size="14" font-weight="bold">${escaped(title)}</text>`,
    ...grid,
    ...columns,
    ...lines,
    `<text x="${MARGIN.left + plot.width / 2}" y="${HEIGHT - 12}" text-anchor="middle">${escaped(xLabel)}</text>`,
    `<text x="16" y="${MARGIN.top + plot.height / 2}" text-anchor="middle" transform="rotate(-90 16 ${MARGIN.top + plot.height / 2})">${escaped(yLabel)}</text>`,
    "</svg>",
    "",
  ].join("\n");
};
