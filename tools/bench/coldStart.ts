import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type LoadRow, measureLoad, type Quartiles } from "./loadTime";
import { ROOT } from "./processes";
import { ratio, type Section, shown, verdict } from "./report";

const GOALS = { load: 0.33, withAction: 0.38 };
const BUDGET = path.join(ROOT, "test/bundle/budget.json");

const quartiles = (time?: Quartiles) =>
  time ? `${shown(time.median, "ms")} (${shown(time.lower)} to ${shown(time.upper)})` : "";

/** The budget of bytes goes by the scaffold. */
const noteScaffold = ({ bytes, gzippedBytes }: LoadRow) => {
  const noted = `"scaffold": {
    "bytes": ${bytes},
    "gzippedBytes": ${gzippedBytes},
    "command": "npm run bench -- coldStart"
  }`;
  writeFileSync(BUDGET, readFileSync(BUDGET, "utf8").replace(/"scaffold": \{[^}]*\}/, noted));
};

/** Bytes and load time against Spectral's scaffold and the official SDK. */
export const coldStart = async (): Promise<Section> => {
  const rows = await measureLoad();
  const [component, scaffold] = rows;
  if (!component?.withAction || !scaffold?.withAction) {
    throw new Error("There is nothing to compare.");
  }
  noteScaffold(scaffold);
  const gzipped = component.gzippedBytes / scaffold.gzippedBytes;
  const load = component.load.median / scaffold.load.median;
  const actionTime = component.withAction.median;
  const withAction = actionTime / scaffold.withAction.median;
  return {
    title: "Bundle and cold start",
    text: "Every execution loads the bundle. Each is loaded by a fresh Node process of its own, in turns; time is that of `require`, and that of `require` and of reading one action, the median with its quartiles. The scaffold is a component of one action, built as Spectral's own template builds it. The SDK weighs what the same build makes of it, and is loaded as it is installed.",
    table: [
      [
        "",
        "Bytes",
        "Gzipped",
        "Load",
        "Load and one action",
        "This component to it: bytes, gzipped, load, load and one action",
      ],
      ...rows.map((row) => [
        row.name,
        shown(row.bytes),
        shown(row.gzippedBytes),
        quartiles(row.load),
        quartiles(row.withAction),
        [
          component.bytes / row.bytes,
          component.gzippedBytes / row.gzippedBytes,
          component.load.median / row.load.median,
          ...(row.withAction ? [actionTime / row.withAction.median] : []),
        ]
          .map(ratio)
          .join(", "),
      ]),
    ],
    outcome: `To the scaffold: gzipped ${ratio(gzipped)} (${verdict(gzipped, 0.7)}), load ${ratio(load)} (${verdict(load, GOALS.load)}), load and one action ${ratio(withAction)} (${verdict(withAction, GOALS.withAction)}).`,
  };
};
