import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import path from "node:path";
import type { ComponentManifest, Flow, Inputs } from "@prismatic-io/spectral";
import { invokeFlow } from "@prismatic-io/spectral/dist/testing";
import mapValues from "lodash/mapValues";
import type { Reference } from "../../tools/definition/definition";
import { type Catalog, problemsOf } from "../../tools/definition/problems";
import { seeded } from "../../tools/intercom";
import {
  component,
  oauthConnection,
  type PublishedInput,
  runAction,
} from "../../tools/platform/runner";
import { runTrigger } from "../../tools/platform/triggers";
import { useIntercom } from "../support/intercom";
import { readDefinition } from "./definition";
import { type Project, readProject } from "./project";

const ROOT = path.resolve(__dirname, "../..");
const EXAMPLE = path.join(ROOT, "examples/code-native");

beforeAll(() => {
  const tsx = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  execFileSync(process.execPath, [tsx, "tools/manifest/manifest.ts"], { cwd: ROOT });
}, 120_000);

/** Loads from the example late: the manifest it needs is written before the tests. */
const load = <Exports>(file: string): Exports => require(path.join(EXAMPLE, file));

describe("the manifest", () => {
  const keysOf = (inputs: PublishedInput[]) =>
    inputs.filter(({ shown }) => shown !== false).map(({ key }) => key);
  const connections = Object.fromEntries(component.connections.map((each) => [each.key, each]));

  it.each(["connections", "actions", "triggers", "dataSources"] as const)(
    "offers all %s with their inputs",
    (kind) => {
      const { default: manifest } = load<{ default: ComponentManifest }>("manifest/src");
      const published = { ...component, connections }[kind];
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
  }, 120_000);

  // Several edits are checked at once: each check reads the types of every action.
  const REFUSED = {
    "flows.ts": [
      [
        "    return { data: { contact",
        "    intercom.attachTags();$&",
        "'attachTags' does not exist",
      ],
      ["tagId:", "tag:", "'tag' does not exist"],
      ["id: contact.id,\n      body", "body", "'id' is missing"],
      ['findBy: "id"', 'findBy: "name"', "Type '\"name\"' is not assignable"],
      ["configVars.Tag", "configVars.Label", "'Label' does not exist"],
    ],
    "configPages.ts": [
      ['key: "intercom"', 'key: "basic"', '"basic"'],
      ['key: "selectTag"', 'key: "selectLabel"', '"selectLabel"'],
    ],
  };
  it.each(Object.entries(REFUSED))(
    "refuse what the component does not have: %s",
    (name, edits) => {
      const errors = project.errorsAfter(path.join(EXAMPLE, "src", name), (text) =>
        edits.reduce((edited, [from = "", to = ""]) => {
          expect(edited).toContain(from);
          return edited.replace(from, to);
        }, text),
      );
      for (const [, , error] of edits) {
        expect(errors).toContainEqual(expect.stringContaining(error ?? ""));
      }
    },
    120_000,
  );
});

describe("the example", () => {
  const local = useIntercom();
  const contact = `/contacts/${seeded.otherContact.id}`;

  interface Integration extends Catalog {
    codeNativeIntegrationYAML: string;
  }

  const configVars = () => ({
    "Intercom Connection": oauthConnection(local.intercom),
    Tag: seeded.tag.id,
  });

  /** Starts a conversation. @returns its ID, and what Intercom tells of it */
  const started = async (topic = "conversation.user.created") => {
    const { conversation_id: id } = await local.run<{ conversation_id: string }>(
      "createConversation",
      { contactId: seeded.otherContact.id, body: "Is the compressor in stock?" },
    );
    const item = await local.run("getConversation", { id });
    local.intercom.traffic.length = 0;
    return {
      id,
      notification: { type: "notification_event", id: "notif_1", topic, data: { item } },
    };
  };

  /** What the component's trigger hands over when a notification arrives. */
  const received = async (notification: object) => {
    const connection = oauthConnection(local.intercom);
    const sent = JSON.stringify(notification);
    const digest = createHmac("sha1", String(connection.fields.clientSecret)).update(sent);
    const { payload } = await runTrigger(
      "conversationWebhook",
      { connection },
      {
        payload: {
          headers: { "X-Hub-Signature": `sha1=${digest.digest("hex")}` },
          rawBody: { data: Buffer.from(sent) },
        },
      },
    );
    return payload;
  };

  const expectWelcomed = async (conversationId: string) => {
    expect(local.requests()).toEqual([
      `GET ${contact}`,
      `POST ${contact}/tags`,
      `POST ${contact}/notes`,
    ]);
    const ofContact = { id: seeded.otherContact.id };
    expect(await local.run("listContactTags", ofContact)).toMatchObject({
      data: [{ id: seeded.tag.id }],
    });
    expect(await local.run("listContactNotes", ofContact)).toMatchObject({
      data: [{ body: expect.stringContaining(`Started conversation ${conversationId}.`) }],
    });
  };

  describe("in spectral's test harness", () => {
    const intercom = mapValues(
      component.actions,
      (_action, key) => (inputs: Record<string, unknown>) => runAction(key, inputs),
    );
    const run = async (notification: object) => {
      const { welcomeNewConversations: flow } =
        load<Record<string, Flow<Inputs, Inputs>>>("src/flows.ts");
      if (!flow) throw new Error("There is no such flow.");
      const { result } = await invokeFlow(flow, {
        configVars: configVars(),
        context: { components: { intercom } },
        payload: await received(notification),
      });
      return result;
    };

    it("finds the contact, tags it and notes the conversation", async () => {
      const { id, notification } = await started();
      expect(await run(notification)).toEqual({
        data: { contactId: seeded.otherContact.id, conversationId: id },
      });
      await expectWelcomed(id);
    });

    it.each(["conversation.user.replied", "ping"])("leaves %s alone", async (topic) => {
      const { notification } = await started(topic);
      expect(await run(notification)).toEqual({ data: null });
      expect(local.requests()).toEqual([]);
    });
  });

  it("runs as the platform runs it, with the defaults of the manifest", async () => {
    const { default: integration } = load<{ default: Integration }>("src");
    const { id, notification } = await started();
    const invoke = (
      { component: { key: owner }, key }: Reference,
      _context: object,
      inputs: Record<string, unknown>,
    ) => {
      expect(owner).toBe(component.key);
      return runAction(key, inputs);
    };
    await integration.actions.welcomeNewConversations_onExecution?.perform(
      { configVars: configVars(), _components: { invoke } },
      { onTrigger: { results: await received(notification) } },
    );
    await expectWelcomed(id);
  });

  it("is imported with nothing the component does not have", () => {
    const { default: integration } = load<{ default: Integration }>("src");
    const definition = readDefinition(integration.codeNativeIntegrationYAML);
    expect([...problemsOf(definition, [component, integration])]).toEqual([]);
  });
});
