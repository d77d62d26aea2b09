import { existsSync } from "node:fs";
import path from "node:path";
import GithubSlugger from "github-slugger";
import kebabCase from "lodash/kebabCase";
import mapValues from "lodash/mapValues";
import partition from "lodash/partition";
import sortBy from "lodash/sortBy";
import { TOPICS } from "../../src/webhooks/topics";
import { startIntercom } from "../intercom";
import { byResource, resourceOf, topicsOf } from "../platform/parts";
import {
  component,
  type DataSource,
  type PublishedConnection,
  type PublishedTrigger,
  type Runnable,
} from "../platform/runner";
import { permissionsNeeded, permissionsOfTrigger } from "./permissionsNeeded";
import { asMarkdown, code, inputTable, plain } from "./tables";

const ROOT = path.resolve(__dirname, "../..");

/** The folder that holds the generated pages and nothing else. */
export const REFERENCE = path.join(ROOT, "docs/reference");

const NOTICE =
  "<!-- Written by `npm run docs` from the built component: change the component, not this file. -->";

/** Example payloads of more lines get a file of their own. */
const MAX_INLINE_LINES = 40;

/** An action, trigger or data source as the reference shows it. */
interface Part {
  key: string;
  label: string;
  description: string;
  /** Path of its source file, from the project's root. */
  source: string;
  access?: "read" | "write" | "read or write";
  permissions: string;
  branches?: string[];
  /** How it is set up in Intercom, in numbered lines. */
  directions?: string;
  inputs: Runnable["inputs"];
  /** What it returns for the examples of its inputs. */
  example?: unknown;
}

/** A page of the reference with its parts in order. */
interface Page {
  /** Name of the file, without its extension. */
  name: string;
  title: string;
  parts: Part[];
}

const partOf = (
  { key, display, inputs }: Pick<Runnable, "key" | "display" | "inputs">,
  about: Pick<Part, "source" | "access" | "permissions" | "branches" | "example">,
): Part => ({ key, ...display, inputs, ...about });

const accessOf = ({ key, performSafety }: Runnable): Part["access"] => {
  if (key === "rawRequest") return "read or write";
  return performSafety === "SAFE" ? "read" : "write";
};

const partsOfComponent = async () => {
  const intercom = await startIntercom();
  const permissionsOf = async (runnable: Runnable | DataSource) =>
    runnable.key === "rawRequest"
      ? "that of the request"
      : (await permissionsNeeded(runnable, intercom)).join(", ") || "none";

  const actionPart = async (action: Runnable) =>
    partOf(action, {
      source: `src/actions/${resourceOf(action.key)}/${action.key}.ts`,
      access: accessOf(action),
      permissions: await permissionsOf(action),
      branches: action.staticBranchNames,
      example: action.examplePayload,
    });
  /** The permissions of the topics that a trigger names; of those that are chosen nobody knows. */
  const permissionsOfTopics = (trigger: Pick<PublishedTrigger, "inputs" | "display">) => {
    if (trigger.inputs.some(({ key }) => key === "topics")) return "that of each topic";
    return [...new Set(topicsOf(trigger).map(({ permission }) => permission))].join(", ");
  };
  const triggerPart = async ({ inputs, ...trigger }: PublishedTrigger) => {
    const permissions = await permissionsOfTrigger({ ...trigger, inputs }, intercom);
    // The choices of a topic are a page of their own.
    const shown = inputs.map((each) => (each.key === "topics" ? { ...each, model: [] } : each));
    return partOf(
      { ...trigger, inputs: shown },
      {
        source: `src/triggers/${trigger.key}.ts`,
        permissions:
          permissions.join(", ") || permissionsOfTopics({ ...trigger, inputs }) || "none",
        branches: trigger.staticBranchNames,
        example: trigger.examplePayload?.payload.body,
      },
    );
  };
  const dataSourcePart = async (dataSource: DataSource) =>
    partOf(dataSource, {
      source: `src/dataSources/${dataSource.key}.ts`,
      permissions: await permissionsOf(dataSource),
      example: dataSource.examplePayload,
    });

  // One after the other: all of them use the one local Intercom, reset for each.
  const inTurn = async <Item>(
    items: Record<string, Item>,
    convert: (item: Item) => Promise<Part>,
  ) => {
    const parts: Part[] = [];
    for (const item of Object.values(items)) parts.push(await convert(item));
    return sortBy(parts, "label");
  };
  try {
    return {
      actions: await inTurn(component.actions, actionPart),
      triggers: await inTurn(component.triggers, triggerPart),
      dataSources: await inTurn(component.dataSources, dataSourcePart),
    };
  } finally {
    await intercom.stop();
  }
};

const inlineExample = (text: string) => [
  "<details><summary>Example payload</summary>",
  `\`\`\`json\n${text}\n\`\`\``,
  "</details>",
];

/** The sections of a page, and the example payloads too long to stand in it, by file. */
const pageFiles = ({ name, title, parts }: Page): [file: string, text: string][] => {
  const examples: [file: string, text: string][] = [];
  const shownBy = new Map<string, Part>();

  const exampleOf = (part: Part): string[] => {
    if (part.example === undefined) return [];
    const text = JSON.stringify(part.example, null, 2);
    const first = shownBy.get(text);
    if (first)
      return [`Example payload: as of [${first.label}](#${GithubSlugger.slug(first.label)}).`];
    shownBy.set(text, part);
    if (text.split("\n").length <= MAX_INLINE_LINES) return inlineExample(text);
    const file = `examples/${part.key}.json`;
    examples.push([file, `${text}\n`]);
    return [`Example payload: [${file}](${file}).`];
  };
  const section = (part: Part): string[] => {
    const inputs = part.inputs.filter(({ type }) => type !== "connection");
    const facts = [
      code(part.key),
      part.access,
      `permission: ${part.permissions}`,
      part.branches && `branches: ${part.branches.join(", ")}`,
      `[source](../../${part.source})`,
    ];
    return [
      `## ${part.label}`,
      plain(part.description),
      facts.filter(Boolean).join(" · "),
      ...(part.directions ? [plain(part.directions)] : []),
      ...(inputs.length > 0 ? [asMarkdown(inputTable(inputs))] : []),
      ...exampleOf(part),
    ];
  };
  const guide = `guides/${kebabCase(name)}.md`;
  const seeGuide = existsSync(path.join(ROOT, "docs", guide))
    ? [`How to work with them: [guide](../${guide}).`]
    : [];
  const page = [
    NOTICE,
    `# ${title}`,
    `[All parts](README.md). Each of them also takes a connection.`,
    ...seeGuide,
    ...parts.flatMap(section),
  ];
  return [[`${name}.md`, `${page.join("\n\n")}\n`], ...examples];
};

const connectionSection = ({ key, label, comments = "", inputs }: PublishedConnection) => [
  `## ${label}`,
  `${code(key)}. ${plain(comments)}`,
  asMarkdown(inputTable(inputs)),
];

const connectionsPage = () =>
  [
    NOTICE,
    "# Connections",
    "[All parts](README.md). How to set one up: [guide](../guides/connecting.md).",
    ...component.connections.flatMap(connectionSection),
  ].join("\n\n");

const topicsPage = () =>
  [
    NOTICE,
    "# Topics",
    "The events that Intercom sends to [webhook triggers](triggers.md), and the permission that the app needs for each. How to set them up: [guide](../guides/webhooks.md).",
    asMarkdown([
      ["Topic", "Event", "Permission"],
      ...TOPICS.map(({ name, label, permission = "none" }) => [name, label, permission]),
    ]),
  ].join("\n\n");

const permissionsIn = (parts: Part[]): string => {
  const permissions = new Set(parts.flatMap((part) => part.permissions.split(", ")));
  permissions.delete("none");
  return [...permissions].sort().join(", ");
};

/** What to choose for an app, by what its flows work with. */
const permissionsPage = (resources: Page[]): string => {
  const row = ({ name, title, parts }: Page) => {
    // Test Connection asks whether it may read, whatever the flows need.
    const counted = parts.filter(({ key }) => key !== "testConnection");
    const [writing, reading] = partition(counted, ({ access }) => access === "write");
    return [`[${title}](${name}.md)`, permissionsIn(reading), permissionsIn(writing)];
  };
  return [
    NOTICE,
    "# Permissions",
    "What the Intercom app needs, by what its flows do; chosen in the Developer Hub under **Configure > Authentication**. A flow rarely needs all of a row: the [index](README.md) names those of each action, the [topics](topics.md) those of each webhook. How to choose: [guide](../guides/connecting.md#permissions).",
    asMarkdown([
      ["Resource", "Reading", "Writing"],
      ...resources.map(row).filter((cells) => cells.slice(1).some(Boolean)),
    ]),
  ].join("\n\n");
};

/** Each part in a line that leads to its section. */
const overview = ({ name, parts }: Page): string => {
  const hasAccess = parts.some(({ access }) => access);
  const rows = parts.map(({ label, description, access, permissions }) => [
    `[${label}](${name}.md#${GithubSlugger.slug(label)})`,
    plain(description),
    ...(hasAccess ? [access ?? ""] : []),
    permissions,
  ]);
  const headings = ["Name", "What it does", ...(hasAccess ? ["Access"] : []), "Permission"];
  return [headings, headings.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
};

const index = (resources: Page[], triggers: Page, dataSources: Page): string =>
  [
    NOTICE,
    "# Reference",
    `Every part of the component in a line: ${resources.flatMap(({ parts }) => parts).length} actions, ${triggers.parts.length} triggers, ${dataSources.parts.length} data sources and ${component.connections.length} [connections](connections.md).`,
    "**Access** says whether an action can change anything in Intercom. **Permission** is what the app needs, by the name in Intercom's Developer Hub (Configure > Authentication > Permissions). It is that of the requests that the examples lead to; the help of an input says where it needs another one. By resource: [permissions](permissions.md).",
    "## Triggers",
    "The events of webhooks: [topics](topics.md).",
    overview(triggers),
    ...resources.flatMap((page) => [`## ${page.title}`, overview(page)]),
    "## Data sources",
    overview(dataSources),
  ].join("\n\n");

/** The permissions of each part by its key, for tools: finding them out runs every example. */
const permissionsFile = (parts: Record<string, Part[]>): string => {
  const permissionsOf = (each: Part[]) =>
    Object.fromEntries(sortBy(each, "key").map(({ key, permissions }) => [key, permissions]));
  return `${JSON.stringify(mapValues(parts, permissionsOf), null, 2)}\n`;
};

/** The reference of the built component: the text of each file by its path in the folder. */
export const referencePages = async (): Promise<Map<string, string>> => {
  const parts = await partsOfComponent();
  const { actions, triggers, dataSources } = parts;
  const resources = byResource(actions);
  const triggerPage = { name: "triggers", title: "Triggers", parts: triggers };
  const dataSourcePage = { name: "dataSources", title: "Data sources", parts: dataSources };
  return new Map([
    ["README.md", `${index(resources, triggerPage, dataSourcePage)}\n`],
    ["connections.md", `${connectionsPage()}\n`],
    ["permissions.md", `${permissionsPage(resources)}\n`],
    ["topics.md", `${topicsPage()}\n`],
    ["permissions.json", permissionsFile(parts)],
    ...[...resources, triggerPage, dataSourcePage].flatMap(pageFiles),
  ]);
};
