import { input, type TriggerPayload, trigger } from "@prismatic-io/spectral";
import { clientSecretOf } from "../connections";
import { connection } from "../inputs/common";
import { triggerExample } from "../inputs/triggerExample";
import { InputError } from "../values/inputError";
import { isBlank, keyValuePairs, listOf, text } from "../values/readers";
import { NO_EVENT, OTHER_TOPICS, RECEIVED, receive, type WebhookEvent } from "./receive";
import { parseTopic, type TopicGroup, topicsOf } from "./topics";

const RESERVED_BRANCHES: string[] = [OTHER_TOPICS, NO_EVENT];

/** Code-native integrations pass the values of rows as JSON text. */
const unquoted = (topic: string): string => topic.replace(/^"(.*)"$/, "$1");

/** Rows of a branch and its topic; a list of topics alone names each branch after its topic. */
const rowsOf = (value: unknown): [branch: string, topic: string][] => {
  if (isBlank(value)) return [];
  if (Array.isArray(value) && value.every((row) => typeof row === "string")) {
    return value.map((topic) => [topic, topic]);
  }
  return keyValuePairs(text)("Topics", value).map(([branch, topic]) => [branch, unquoted(topic)]);
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
    comments: `Events to act on: the name of a branch, and the topic that takes it. Topics not chosen here take the branch ${OTHER_TOPICS}; checks, pings, duplicates and refused requests take ${NO_EVENT}. The Intercom app must be subscribed to the topics too.`,
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
      clientSecrets: input({
        label: "Client Secrets",
        type: "password",
        collection: "valuelist",
        placeholder: "9f8e7d6c-5b4a-4f3e-9d2c-1b0a9f8e7d6c",
        example: "9f8e7d6c-5b4a-4f3e-9d2c-1b0a9f8e7d6c",
        comments:
          "Client secrets of the Intercom app, one per row, from the Developer Hub > Configure > Basic information. Required with an access token connection; OAuth 2.0 brings its own. More than one is accepted while a secret is being replaced.",
        clean: (value: unknown): string[] =>
          isBlank(value)
            ? []
            : listOf(text)("Client Secrets", value).map((secret) => secret.trim()),
      }),
    },
    scheduleSupport: "invalid",
    synchronousResponseSupport: "valid",
    allowsBranching: true,
    staticBranchNames: [OTHER_TOPICS, NO_EVENT],
    dynamicBranchInput: "topics",
    perform: async (context, payload: TriggerPayload, { connection, topics, clientSecrets }) => {
      const secrets = [clientSecretOf(connection), ...clientSecrets].filter(Boolean);
      if (secrets.length === 0) {
        throw new InputError(
          "Client Secrets: the signature of notifications cannot be checked without one. Copy it from the Developer Hub > Configure > Basic information.",
        );
      }
      return receive(payload, {
        secrets,
        branches: topics,
        state: context.instanceState,
        isSimulated: context.isSimulatedTestExecution === true,
      });
    },
    examplePayload: {
      payload: triggerExample(example),
      response: RECEIVED,
      branch: OTHER_TOPICS,
    },
  });
