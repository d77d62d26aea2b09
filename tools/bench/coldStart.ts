import { measureLoad } from "./loadTime";
import { ratio, type Section, shown, verdict } from "./report";

/** Bytes and load time against Spectral's scaffold and the official SDK. */
export const coldStart = async (): Promise<Section> => {
  const rows = await measureLoad();
  const [component, scaffold] = rows;
  if (!component || !scaffold) throw new Error("There is nothing to compare.");
  const to = (of: "bytes" | "gzippedBytes" | "median") => component[of] / scaffold[of];
  return {
    title: "Starting a step",
    text: "Every execution loads the whole component before its first step runs, so a lighter one starts sooner. Here nearly 160 actions are compared with a component of one action, built as Spectral's own template builds it, and with Intercom's official SDK.\n\nEach is loaded by a fresh Node process of its own, in turns; time is that of `require` alone, the median with its quartiles. The SDK weighs what the same build makes of it, and is loaded as it is installed.",
    table: [
      ["", "Bytes", "Gzipped", "Load", "This component to it: bytes, gzipped, load"],
      ...rows.map((row) => [
        row.name,
        shown(row.bytes),
        shown(row.gzippedBytes),
        `${shown(row.median, "ms")} (${shown(row.lower)} to ${shown(row.upper)})`,
        [
          component.bytes / row.bytes,
          component.gzippedBytes / row.gzippedBytes,
          component.median / row.median,
        ]
          .map(ratio)
          .join(", "),
      ]),
    ],
    outcome: `To the scaffold: bytes ${ratio(to("bytes"))} (${verdict(to("bytes"), 0.75)}), gzipped ${ratio(to("gzippedBytes"))} (${verdict(to("gzippedBytes"), 0.5)}), load ${ratio(to("median"))} (${verdict(to("median"), 0.5)}).`,
  };
};
