import { execFileSync } from "node:child_process";
import path from "node:path";
import type { ComponentManifest, Flow, Inputs } from "@prismatic-io/spectral";
import { invokeFlow } from "@prismatic-io/spectral/dist/testing";
import { seeded } from "../emulator";
import { useIntercom } from "../support/intercom";
import { component, oauthConnection, type PublishedInput, runAction } from "../support/platform";
import { readDefinition } from "./definition";
import { type Catalog, problemsOf } from "./problems";
import { type Project, readProject } from "./project";

const ROOT = path.resolve(__dirname, "../..");
const EXAMPLE = path.join(ROOT, "examples/code-native");
const catalog = component as Catalog;

beforeAll(() => {
  const tsx = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  execFileSync(process.execPath, [tsx, "test/tools/manifest.ts"], { cwd: ROOT });
}, 120_000);

/** Loads from the example late: the manifest it needs is written before the tests. */
const load = <Exports>(file: string): Exports => require(path.join(EXAMPLE, file));

describe("the manifest", () => {
  const keysOf = (inputs: PublishedInput[]) =>
    inputs.filter(({ shown }) => shown !== false).map(({ key }) => key);
  const connections = Object.fromEntries(catalog.connections.map((each) => [each.key, each]));

  it.each(["connections", "actions", "triggers", "dataSources"] as const)(
    "offers all %s with their inputs",
    (kind) => {
      const { default: manifest } = load<{ default: ComponentManifest }>("manifest/src");
      const published = { ...catalog, connections }[kind];
      for (const [key, { inputs }] of Object.entries(published)) {
        expect([key, Object.keys(manifest[kind][key]?.inputs ?? {})]).toEqual([
          key,
          keysOf(inputs),
        ]);
      }
      expect(Object.keys(manifest[kind])).toEqual(Object.keys(published));
    },
  );
});

describe("types", () => {
  let project: Project;
  beforeAll(() => {
    project = readProject(path.join(EXAMPLE, "tsconfig.json"));
  }, 120_000);

  it("of the manifest and the example hold under strict", () => {
    expect(project.options).toMatchObject({ strict: true });
    expect(project.errors()).toEqual([]);
  });

  it.each([
    ["an unknown action", "flows.ts", "attachTag(", "attachTags(", "attachTags"],
    ["an unknown input", "flows.ts", "tagId:", "tag:", "'tag' does not exist"],
    ["a missing input", "flows.ts", "tagId: configVars.Tag", "", "'tagId' is missing"],
    ["a value that is no choice", "flows.ts", 'findBy: "id"', 'findBy: "name"', '"name"'],
    ["an unknown config variable", "flows.ts", "configVars.Tag", "configVars.Label", "'Label'"],
    ["an unknown data source", "configPages.ts", "selectTag", "selectLabel", '"selectLabel"'],
    ["an unknown connection", "configPages.ts", 'key: "intercom"', 'key: "basic"', '"basic"'],
  ])("refuse %s", (_what, file, from, to, error) => {
    const errors = project.errorsAfter(path.join(EXAMPLE, "src", file), (text) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    });
    expect(errors.join("\n")).toContain(error);
  });
});

describe("the example", () => {
  const local = useIntercom();

  interface Integration extends Catalog {
    codeNativeIntegrationYAML: string;
    actions: Record<string, Catalog["actions"][string] & Perform>;
  }
  interface Perform {
    perform: (context: object, params: object) => Promise<{ data: unknown }>;
  }

  const configVars = () => ({
    "Intercom Connection": oauthConnection(local.intercom),
    Tag: seeded.tag.id,
  });

  /** What the trigger hands over once somebody has started a conversation. */
  const started = async () => {
    const { conversation_id: id } = await local.run<{ conversation_id: string }>(
      "createConversation",
      { contactId: seeded.otherContact.id, body: "Is the compressor in stock?" },
    );
    const item = await local.run("getConversation", { id });
    return { id, data: { topic: "conversation.user.created", item } };
  };

  const contactNow = async () => {
    const ofContact = { id: seeded.otherContact.id };
    const { data: tags } = await local.run<{ data: object[] }>("listContactTags", ofContact);
    const { data: notes } = await local.run<{ data: object[] }>("listContactNotes", ofContact);
    return { tags, notes };
  };

  const tagged = [expect.objectContaining({ id: seeded.tag.id })];
  const notedOf = (id: string) => [
    expect.objectContaining({ body: expect.stringContaining(`Started conversation ${id}.`) }),
  ];

  describe("in spectral's test harness", () => {
    const intercom = Object.fromEntries(
      Object.keys(component.actions).map((key) => [
        key,
        (inputs: Record<string, unknown>) => runAction(key, inputs),
      ]),
    );
    const run = (data: unknown) =>
      invokeFlow(
        load<{ welcomeNewConversations: Flow<Inputs, Inputs> }>("src/flows.ts")
          .welcomeNewConversations,
        {
          configVars: configVars(),
          context: { components: { intercom } },
          payload: { body: { data } },
        },
      );

    it("finds the contact, tags it and notes the conversation", async () => {
      const { id, data } = await started();
      local.intercom.traffic.length = 0;

      const { result } = await run(data);

      expect(result).toEqual({ data: { contactId: seeded.otherContact.id, conversationId: id } });
      const contact = `/contacts/${seeded.otherContact.id}`;
      expect(local.requests()).toEqual([
        `GET ${contact}`,
        `POST ${contact}/tags`,
        `POST ${contact}/notes`,
      ]);
      expect(await contactNow()).toEqual({ tags: tagged, notes: notedOf(id) });
    });

    it("leaves other topics alone", async () => {
      const { data } = await started();
      local.intercom.traffic.length = 0;
      const { result } = await run({ ...data, topic: "conversation.user.replied" });
      expect([result, local.requests()]).toEqual([{ data: null }, []]);
    });
  });

  it("runs as the platform runs it, with the defaults of the manifest", async () => {
    const { default: integration } = load<{ default: Integration }>("src");
    const { id, data } = await started();
    await integration.actions.welcomeNewConversations_onExecution?.perform(
      {
        configVars: configVars(),
        _components: {
          invoke: (
            { component: { key: owner }, key }: { component: { key: string }; key: string },
            _context: object,
            inputs: Record<string, unknown>,
          ) => (owner === component.key ? runAction(key, inputs) : undefined),
        },
      },
      { onTrigger: { results: { body: { data } } } },
    );
    expect(await contactNow()).toEqual({ tags: tagged, notes: notedOf(id) });
  });

  it("is imported with nothing the component does not have", () => {
    const { default: integration } = load<{ default: Integration }>("src");
    const definition = readDefinition(integration.codeNativeIntegrationYAML);
    expect([...problemsOf(definition, [catalog, integration])]).toEqual([]);
  });
});
