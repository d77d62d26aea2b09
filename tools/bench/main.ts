import "../cli/built";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import { bulk } from "./bulk";
import { coldStart } from "./coldStart";
import { fetchAll } from "./fetchAll";
import { getContact } from "./getContact";
import { growth } from "./growth";
import { manyActions } from "./manyActions";
import { ROOT } from "./processes";
import { asMarkdown, type Section, shown } from "./report";

const BENCHMARKS: Record<string, () => Promise<Section>> = {
  coldStart,
  manyActions,
  fetchAll,
  getContact,
  bulk,
  growth,
};

const PAGE = path.join(ROOT, "docs/benchmarks.md");
const CHARTS = path.join(ROOT, "docs/benchmarks");

const machine = () => {
  const [cpu] = cpus();
  const memory = shown(Math.round(totalmem() / 1024 ** 3), "GB");
  return `${cpus().length} cores (${cpu?.model ?? "unknown"}), ${memory} of memory, Node ${process.versions.node}, ${process.platform}`;
};

/** The sections of the page as it stands, by title. */
const writtenSections = (): Map<string, string> => {
  const page = existsSync(PAGE) ? readFileSync(PAGE, "utf8") : "";
  const sections = page.split(/^(?=## )/m).slice(1);
  return new Map(sections.map((text) => [text.split("\n")[0] ?? "", text.trim()]));
};

/** Runs the benchmarks named, or all, and writes their sections of docs/benchmarks.md anew. */
const main = async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !BENCHMARKS[name]);
  if (unknown) throw new Error(`There is no benchmark ${unknown}: ${Object.keys(BENCHMARKS)}.`);
  const sections: Section[] = [];
  for (const [name, run] of Object.entries(BENCHMARKS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    const section = await run();
    process.stdout.write(`${asMarkdown(section)}\n\n`);
    sections.push(section);
  }
  // A run of all of them leaves no section behind that nothing writes any more.
  const page = wanted.length > 0 ? writtenSections() : new Map<string, string>();
  for (const text of sections.map(asMarkdown)) page.set(text.split("\n")[0] ?? "", text);
  mkdirSync(CHARTS, { recursive: true });
  for (const { file, svg } of sections.flatMap(({ charts = [] }) => charts)) {
    writeFileSync(path.join(CHARTS, file), svg);
  }
  const lines = [
    "<!-- Written by `npm run bench`. -->",
    "# Benchmarks",
    "What a flow gains in time and memory with this component, against what else could be used. In every ratio, below 1 the component takes less.",
    `Measured on ${machine()}. Every ratio compares what ran on that machine in the same run.`,
    ...page.values(),
  ];
  writeFileSync(PAGE, `${lines.join("\n\n")}\n`);
};

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
