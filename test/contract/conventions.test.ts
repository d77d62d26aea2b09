import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { BUNDLE, component, type PublishedInput, type Runnable } from "../../tools/platform/runner";
import { OFFLINE } from "../support/offline";
import { type SourcePart, sourcesIn } from "../support/sources";
import keys from "./keys.json";

const SOURCE = path.resolve(__dirname, "../../src");
const ASSETS = path.dirname(BUNDLE);

/** What the platform knows of each kind of thing; it refuses to publish anything else. */
const KNOWN = {
  component: [
    "key",
    "public",
    "display",
    "connections",
    "actions",
    "triggers",
    "dataSources",
    "documentationUrl",
  ],
  display: ["label", "description", "category", "iconPath", "directions", "important"],
  action: [
    "key",
    "display",
    "inputs",
    "perform",
    "performSafety",
    "examplePayload",
    "examplePerform",
    "examplePerformSafety",
    "outputSchema",
    "allowsBranching",
    "staticBranchNames",
    "dynamicBranchInput",
    "terminateExecution",
    "breakLoop",
  ],
  dataSource: [
    "key",
    "display",
    "inputs",
    "perform",
    "dataSourceType",
    "examplePayload",
    "detailDataSource",
  ],
  trigger: [
    "key",
    "display",
    "inputs",
    "perform",
    "examplePayload",
    "scheduleSupport",
    "synchronousResponseSupport",
    "allowsBranching",
    "staticBranchNames",
    "dynamicBranchInput",
    "isPollingTrigger",
    "triggerResolverSupport",
    "triggerResolverDefaultBatchSize",
    "triggerResolverDefaultConcurrentBatchLimit",
    "resolveTriggerItems",
    "hasResolveTriggerItems",
    "getNextPaginationState",
    "hasGetNextDiscoveryState",
    "onDeployPerform",
    "hasOnDeployPerform",
    "onInstanceDeploy",
    "hasOnInstanceDeploy",
    "resolveOnDeployItems",
    "hasResolveOnDeployItems",
    "getOnDeployNextPaginationState",
    "hasGetOnDeployNextDiscoveryState",
  ],
  connection: [
    "key",
    "label",
    "comments",
    "iconPath",
    "avatarIconPath",
    "inputs",
    "oauth2Type",
    "oauth2PkceMethod",
    "oauth2Config",
  ],
  input: [
    "key",
    "label",
    "keyLabel",
    "type",
    "collection",
    "placeholder",
    "dataSource",
    "default",
    "comments",
    "example",
    "required",
    "model",
    "language",
    "inputs",
    "clean",
    "shown",
    "onPremiseControlled",
    "scope",
  ],
};

const expectKnown = (kind: keyof typeof KNOWN, thing: object) => {
  const set = Object.entries(thing).filter(([, value]) => value !== undefined);
  expect(set.map(([key]) => key).filter((key) => !KNOWN[kind].includes(key))).toEqual([]);
};

/** Short, active, addressed to nobody, and about Intercom rather than the platform. */
const expectProse = (text: string | undefined) => {
  expect(text).toMatch(/^[A-Z…].*[.]$/s);
  expect(text).not.toMatch(/\b(you|your|yours|prismatic)\b/i);
  expect(text?.length).toBeLessThan(320);
};

const SMALL_WORDS = /^(a|an|and|as|at|by|for|from|of|or|per|the|to|with|is|on|in|\(.*\))$/;
const expectTitleCase = (label: string) => {
  const words = label.split(" ").slice(1);
  expect(label).toMatch(/^[A-Z]/);
  expect(words.filter((word) => !SMALL_WORDS.test(word) && !/^[A-Z]/.test(word))).toEqual([]);
};

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(folder, file));

const pngSize = (file: string) => {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

const inputRules = (input: PublishedInput) => {
  expectKnown("input", input);
  expectTitleCase(input.label);
  expectProse(input.comments);
  if (input.dataSource) expect(component.dataSources).toHaveProperty(input.dataSource);
};

type Kind = "actions" | "triggers" | "dataSources";

const SOURCES: Record<Kind, Record<string, SourcePart>> = {
  actions: sourcesIn("actions"),
  triggers: sourcesIn("triggers"),
  dataSources: sourcesIn("dataSources"),
};

/** The inputs of one of them as its source declares them, those inside of others included. */
const sourceInputs = (kind: Kind, key: string): Record<string, object> => {
  const { inputs = {}, ...rest } = SOURCES[kind][key] ?? {};
  const { inputs: onDeploy = {} } = Object("onDeployResolver" in rest ? rest.onDeployResolver : {});
  const nested = Object.values(inputs).map((each) => ("inputs" in each ? each.inputs : {}));
  return Object.assign({}, inputs, onDeploy, ...nested);
};

const runnableRules = (kind: Kind, runnable: Pick<Runnable, "display" | "inputs" | "key">) => {
  const { display, inputs, key } = runnable;
  expectTitleCase(display.label);
  expectProse(display.description);
  expectKnown("display", display);
  const connections = inputs.filter(({ type }) => type === "connection");
  expect(connections).toHaveLength(OFFLINE.includes(key) ? 0 : 1);
  if (connections.length > 0) {
    expect(inputs[0]).toMatchObject({ key: "connection", type: "connection", required: true });
  }
  expect(new Set(inputs.map((input) => input.label)).size).toBe(inputs.length);
  for (const input of inputs.flatMap((each) => [each, ...(each.inputs ?? [])])) {
    inputRules(input);
    // A structured object is what its own inputs are.
    if (input.type === "connection" || input.inputs) continue;
    expect(sourceInputs(kind, key)[input.key]).toHaveProperty("clean");
    if (input.type === "boolean") expect(input.comments).toMatch(/^When true, /);
    else if (!input.model)
      expect([input.key, input.placeholder]).toEqual([input.key, expect.any(String)]);
    // A value to be refused with a reason has no example that works.
    if (input.key !== "startingAfter") {
      expect([input.key, input.example]).toEqual([input.key, expect.any(String)]);
    }
    for (const needed of component.dataSources[input.dataSource ?? ""]?.inputs ?? []) {
      if (!needed.required) continue;
      expect(inputs.map((each) => each.key)).toContain(needed.key);
    }
  }
};

/** Builders find these first. */
const IMPORTANT = [
  "addNoteToConversation",
  "attachTag",
  "createConversation",
  "createTicket",
  "findContact",
  "replyToConversationAsAdmin",
  "searchConversations",
  "trackEvent",
  "updateContact",
  "upsertContact",
];

const MAX_DIRECTIONS = 700;

/** Steps of the set-up, numbered, each on a line of its own. */
const expectDirections = (directions: string) => {
  const lines = directions.split("\n");
  expect(lines.map((line) => Number.parseInt(line, 10))).toEqual(
    lines.map((_, index) => index + 1),
  );
  for (const line of lines) expect(line).toMatch(/^\d\. [A-Z].*\.$/);
  expect(directions).not.toMatch(/\b(you|your|yours|prismatic)\b/i);
  expect(directions.length).toBeLessThan(MAX_DIRECTIONS);
};

describe("the component", () => {
  it("is a private application connector with a square icon", () => {
    expectKnown("component", component);
    expect(component).toMatchObject({
      key: "intercom",
      public: false,
      display: { label: "Intercom", category: "Application Connectors", iconPath: "icon.png" },
    });
    const { width, height } = pngSize(path.join(ASSETS, component.display.iconPath));
    expect(width).toBe(height);
  });

  it("keeps every key that was ever published", () => {
    const inputKeys = (things: Record<string, { inputs: PublishedInput[] }>) =>
      Object.fromEntries(
        Object.entries(things)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, { inputs }]) => [key, inputs.map((input) => input.key).sort()]),
      );
    const now = {
      connections: component.connections.map(({ key }) => key).sort(),
      dataSources: Object.keys(component.dataSources).sort(),
      actions: inputKeys(component.actions),
      triggers: inputKeys(component.triggers),
    };
    // A new key is added to keys.json; a key in there is never taken out or renamed.
    expect(now).toEqual(keys);
  });

  it("names Intercom's documentation, and the few actions that flows are most made of", () => {
    expect(component.documentationUrl).toBe("https://developers.intercom.com/docs");
    const important = Object.values(component.actions).filter(({ display }) => display.important);
    expect(important.map(({ key }) => key).sort()).toEqual(IMPORTANT);
  });

  it("gives every action, trigger and data source a label of its own", () => {
    for (const kind of ["actions", "triggers", "dataSources"] as const) {
      const labels = Object.values(component[kind]).map(({ display }) => display.label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});

describe.each(component.connections.map((each) => [each.key, each] as const))(
  "connection %s",
  (_key, connection) => {
    it("follows the conventions", () => {
      expectKnown("connection", connection);
      expectProse(connection.comments);
      for (const icon of [connection.iconPath, connection.avatarIconPath]) {
        if (icon) expect(existsSync(path.join(ASSETS, icon))).toBe(true);
      }
      for (const input of connection.inputs) {
        inputRules(input);
        if (input.shown === false) expect(input.default).toBeDefined();
        else expect([input.key, input.example]).toEqual([input.key, expect.any(String)]);
      }
    });
  },
);

/** Actions with so many inputs that the file is longer. */
const LONG_INPUTS = ["rawRequest", "updateTicket"];

describe.each(Object.entries(component.actions))("action %s", (key, action) => {
  it("follows the conventions", () => {
    expectKnown("action", action);
    runnableRules("actions", action);
    expect(["SAFE", "NOT_ALLOWED"]).toContain(action.performSafety);
    expect(action.examplePayload !== undefined || key === "rawRequest").toBe(true);
  });

  it("limits Fetch All by Max Records", () => {
    const labels = action.inputs.map(({ label }) => label);
    expect(labels.includes("Max Records")).toBe(labels.includes("Fetch All"));
  });

  it("has a dry run if it writes", () => {
    const writes = action.performSafety === "NOT_ALLOWED";
    expect(typeof action.examplePerform).toBe(writes ? "function" : "undefined");
    expect(action.examplePerformSafety).toBe(writes ? "SAFE" : undefined);
  });

  it("is the one thing in a file of its name", () => {
    const file = filesUnder(path.join(SOURCE, "actions")).find(
      (each) => path.basename(each) === `${key}.ts`,
    );
    const source = readFileSync(file ?? "", "utf8");
    expect(source.match(/^export /gm)).toHaveLength(1);
    expect(source).toContain(`export const ${key} = action({`);
    expect(source).toMatch(/^\/\/ https:\/\/developers\.intercom\.com\//m);
  });

  it("maps its inputs to a call and does nothing else", () => {
    const file = filesUnder(path.join(SOURCE, "actions")).find(
      (each) => path.basename(each) === `${key}.ts`,
    );
    const source = readFileSync(file ?? "", "utf8");
    expect(source.replaceAll(/^ +example: .*$/gm, "")).not.toMatch(
      /\btry\b|\bcatch\b|logger|console\.|from "axios"|https?:\/\/(api|app)\./,
    );
    expect(source.split("\n").length).toBeLessThanOrEqual(LONG_INPUTS.includes(key) ? 180 : 130);
  });
});

describe.each(Object.entries(component.triggers))("trigger %s", (key, trigger) => {
  it("follows the conventions", () => {
    expectKnown("trigger", trigger);
    runnableRules("triggers", trigger);
    expect(trigger.examplePayload?.payload.body.data).toBeDefined();
  });

  it("says how it is set up in Intercom, if it has to be", () => {
    const { directions } = trigger.display;
    if (trigger.isPollingTrigger || trigger.onDeployPerform) {
      expect(directions).toBeUndefined();
      return;
    }
    expectDirections(directions ?? "");
    expect(directions).toContain("URL");
    expect(directions).toMatch(/\b(client|webhook) secret\b/);
    const [, topics = ""] = trigger.display.description.split(/Topics?: /);
    expect(directions).toContain(topics.replace(/\.$/, ""));
  });

  it("is the one thing in a file of its name", () => {
    const source = readFileSync(path.join(SOURCE, "triggers", `${key}.ts`), "utf8");
    expect(source.match(/^export /gm)).toHaveLength(1);
    expect(source).toContain(`export const ${key} = `);
    expect(source).toMatch(/^\/\/ https:\/\/developers\.intercom\.com\//m);
  });
});

/** IDs of what pickers offer, by label; a new company has an ID of its own. */
const PICKED =
  /^((Admin|Assignee|Away Status Reason|Company|Contact|Conversation|Macro|Segment|Subscription Type|Tag|Team|Ticket|Ticket State|Ticket Type|Brand|Email Setting|Owner) IDs?|Intercom Company IDs|Visible to Team IDs)$/;

it("offers a picker for every ID that there is one for", () => {
  for (const [key, { inputs }] of Object.entries(component.actions)) {
    for (const input of inputs) {
      if (!PICKED.test(input.label) || key === "createCompany") continue;
      expect([key, input.key, input.dataSource]).toEqual([key, input.key, expect.any(String)]);
    }
  }
});

describe.each(Object.entries(component.dataSources))("data source %s", (_key, dataSource) => {
  it("follows the conventions", () => {
    expectKnown("dataSource", dataSource);
    runnableRules("dataSources", dataSource);
    expect(dataSource.display.label).toMatch(/^Select /);
  });
});

describe("the source", () => {
  const sources = filesUnder(SOURCE).map(
    (file) => [path.relative(SOURCE, file), readFileSync(file, "utf8")] as const,
  );

  it("creates one axios client in one place", () => {
    const creators = sources.filter(([, source]) =>
      /axios\.create\(|new (Json)?Axios\(/.test(source),
    );
    expect(creators.map(([file]) => file)).toEqual(["client/createClient.ts"]);
  });

  it("never writes to the console and has no way around the type checker", () => {
    for (const [file, source] of sources) {
      expect([file, source.match(/console\.|\bas any\b|: any\b|@ts-/)]).toEqual([file, null]);
    }
  });

  it("documents every exported function", () => {
    for (const [file, source] of sources) {
      if (/^(actions|dataSources|triggers)\/|[iI]nputs\.ts$|[eE]xamples?\.ts$/.test(file)) continue;
      const exported = source.matchAll(
        /(^[^\n]*\n)export (?:const (\w+) =\s*(?:async )?[(<]|(?:async )?function\*? (\w+))/gm,
      );
      for (const [, before = "", one, other] of exported) {
        expect([file, one ?? other, /\*\/|^\/\//.test(before)]).toEqual([file, one ?? other, true]);
      }
    }
  });
});
