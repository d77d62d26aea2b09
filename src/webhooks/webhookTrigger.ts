import { type Connection, input, type TriggerPayload, trigger } from "@prismatic-io/spectral";
import { clientSecretOf } from "../connections";
import { booleanInput } from "../inputs/builders";
import { connection } from "../inputs/common";
import { triggerExample } from "../inputs/triggerExample";
import { InputError } from "../values/inputError";
import { isRecord } from "../values/objects";
import { isBlank, jsonList, jsonObject, keyValuePairs, listOf, text } from "../values/readers";
import { rememberedWorkspace, rememberWorkspace } from "./memory";
import { NO_EVENT, OTHER_TOPICS, receive, type WebhookEvent } from "./receive";
import { RECEIVED } from "./request";
import { parseTopic, type TopicGroup, topicLabel, topicsOf } from "./topics";

const RESERVED_BRANCHES: string[] = [OTHER_TOPICS, NO_EVENT];

/** Code-native integrations pass the values of rows as JSON text. */
const unquoted = (topic: string): string => topic.replace(/^"(.*)"$/, "$1");

const parsed = (value: unknown): unknown => {
  if (typeof value !== "string") return value;
  return (value.trim().startsWith("{") ? jsonObject : jsonList)("Topics", value);
};

/** Rows of a branch and its topic; without a name, a branch is called as its topic is labelled. */
const rowsOf = (value: unknown): [branch: string, topic: string][] => {
  if (isBlank(value)) return [];
  const given = parsed(value);
  const rows: unknown = isRecord(given)
    ? Object.entries(given).map(([key, topic]) => ({ key, value: topic }))
    : given;
  // A list of topics alone names each branch after its topic.
  if (Array.isArray(rows) && rows.every((row) => typeof row === "string")) {
    return rows.map((topic) => [topic, topic]);
  }
  const named = listOf((_label, row) =>
    isRecord(row) && isBlank(row.key) && typeof row.value === "string"
      ? { ...row, key: topicLabel(unquoted(row.value)) }
      : row,
  )("Topics", rows);
  return keyValuePairs(text)("Topics", named).map(([branch, topic]) => [branch, unquoted(topic)]);
};

/** The topics to branch by. The platform names the branches by the keys of the rows. */
const topicsInput = (group?: TopicGroup) => {
  const topics = topicsOf(group);
  return input({
    label: { key: "Branch", value: "Topics" },
    type: "string",
    collection: "keyvaluelist",
    model: topics.map(({ name, label }) => ({ label: `${label} (${name})`, value: name })),
    example: JSON.stringify([{ key: topics[0]?.label, value: topics[0]?.name }]),
    comments: `Name of a branch, and the topic that takes it. Other topics take ${OTHER_TOPICS}; checks, pings, duplicates and refused requests take ${NO_EVENT}. The Intercom app must subscribe to the topics.`,
    clean: (value: unknown): Map<string, string> => {
      const branches = new Map<string, string>();
      for (const [branch, given] of rowsOf(value)) {
        if (RESERVED_BRANCHES.includes(branch)) {
          throw new InputError(`Topics: the branch name "${branch}" is taken. Choose another one.`);
        }
        const topic = parseTopic("Topics", given, topics);
        if (branches.has(topic)) {
          throw new InputError(`Topics: ${topic} is chosen more than once.`);
        }
        branches.set(topic, branch);
      }
      return branches;
    },
  });
};

const SECRET_EXAMPLE = "9f8e7d6c-5b4a-4f3e-9d2c-1b0a9f8e7d6c";

/**
 * Secrets that signatures are checked with.
 * @returns the input; where it is required, it refuses to be blank
 */
export const secretsInput = ({
  label,
  comments,
  required = false,
}: {
  label: string;
  comments: string;
  required?: boolean;
}) =>
  input({
    label,
    type: "password",
    collection: "valuelist",
    required: required || undefined,
    placeholder: SECRET_EXAMPLE,
    example: SECRET_EXAMPLE,
    comments,
    clean: (value: unknown): string[] => {
      const secrets = isBlank(value) ? [] : listOf(text)(label, value).map((each) => each.trim());
      // An empty key is one that anybody has.
      if (required && secrets.length === 0) {
        throw new InputError(
          `${label}: the signature of events cannot be checked without one. Copy it from where the URL is entered.`,
        );
      }
      return secrets;
    },
  });

/** Further secrets that the signature is checked with. */
const clientSecrets = secretsInput({
  label: "Client Secrets",
  comments:
    "Client secrets of the Intercom app, one per row, from the Developer Hub > Configure > Basic information. Required with an access token; OAuth 2.0 brings its own. Several work while one is replaced.",
});

/** The inputs that decide which requests come from Intercom. */
export const signatureInputs = { connection, clientSecrets };

/**
 * @returns the client secrets of the app
 * @throws InputError when there is none
 */
export const secretsOf = (connection: Connection, clientSecrets: string[]): string[] => {
  const secrets = [clientSecretOf(connection), ...clientSecrets].filter(Boolean);
  if (secrets.length === 0) {
    throw new InputError(
      "Client Secrets: the signature of notifications cannot be checked without one. Copy it from the Developer Hub > Configure > Basic information.",
    );
  }
  return secrets;
};

/**
 * What a deployment does, loaded when there is one: the client makes Node load its HTTP modules, for
 * which a notification must not wait.
 */
export const deployment = (): typeof import("./deployment") => require("./deployment");

interface WebhookTriggerOptions {
  label: string;
  description: string;
  /** Offers the topics of this group; those of all groups when left out. */
  group?: TopicGroup;
  example: WebhookEvent;
}

/**
 * A trigger for the notifications of an Intercom app, which all its workspaces share.
 * https://developers.intercom.com/docs/webhooks/setting-up-webhooks
 */
export const webhookTrigger = ({ label, description, group, example }: WebhookTriggerOptions) =>
  trigger({
    display: { label, description },
    inputs: {
      connection,
      topics: topicsInput(group),
      clientSecrets,
      allowDuplicates: booleanInput({
        label: "Allow Duplicates",
        comments:
          "When true, a notification that arrives again is passed on again. When false, one whose ID arrived within the last ten minutes takes No Event.",
      }),
      allowOtherWorkspaces: booleanInput({
        label: "Allow Other Workspaces",
        comments:
          "When true, events of every workspace that has the app are passed on. When false, those of another workspace than the connection's take No Event.",
      }),
    },
    scheduleSupport: "invalid",
    synchronousResponseSupport: "invalid",
    allowsBranching: true,
    staticBranchNames: [OTHER_TOPICS, NO_EVENT],
    dynamicBranchInput: "topics",
    perform: async (context, payload: TriggerPayload, inputs) => {
      const isSimulated = context.isSimulatedTestExecution === true;
      // A simulated test repeats nothing, is not remembered, and may be about any workspace.
      const state = isSimulated ? undefined : context.instanceState;
      return receive(payload, {
        secrets: secretsOf(inputs.connection, inputs.clientSecrets),
        branches: inputs.topics,
        isSimulated,
        seen: inputs.allowDuplicates ? undefined : state,
        workspace: inputs.allowOtherWorkspaces ? undefined : rememberedWorkspace(state),
      });
    },
    onInstanceDeploy: async (context, { connection, topics }) => {
      const { logEndpoint, readWorkspace } = deployment();
      logEndpoint(
        context,
        "Configure > Webhooks",
        `with the topics ${[...topics.keys()].join(", ") || "that the flow is for"}`,
      );
      return { instanceState: rememberWorkspace(await readWorkspace(context, connection)) };
    },
    examplePayload: {
      payload: triggerExample(example),
      response: RECEIVED,
      branch: OTHER_TOPICS,
    },
  });
