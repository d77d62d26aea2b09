import {
  type ActionContext,
  type Connection,
  type TriggerPayload,
  trigger,
} from "@prismatic-io/spectral";
import { booleanInput } from "../inputs/builders";
import { connection } from "../inputs/common";
import { triggerExample } from "../inputs/triggerExample";
import { CHOSEN_TOPICS_DIRECTIONS, topicDirections } from "./directions";
import { eventExample } from "./examples";
import { rememberedWorkspace, rememberWorkspace } from "./memory";
import {
  type Endpoint,
  NO_EVENT,
  OTHER_TOPICS,
  type Received,
  receive,
  type WebhookEvent,
} from "./receive";
import { RECEIVED } from "./request";
import { secretsOf, signatureInputs } from "./secrets";
import type { TopicGroup } from "./topics";
import { topicsInput } from "./topicsInput";

/**
 * What a deployment does, loaded when there is one: the client makes Node load its HTTP modules, for
 * which a notification must not wait.
 */
export const deployment = (): typeof import("./deployment") => require("./deployment");

/** What each trigger for notifications asks for, besides its topics. */
const endpointInputs = {
  clientSecrets: signatureInputs.clientSecrets,
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
};

interface EndpointInputs {
  connection: Connection;
  clientSecrets: string[];
  allowDuplicates: boolean;
  allowOtherWorkspaces: boolean;
}

/** What every trigger for notifications has in common. */
const shared = {
  scheduleSupport: "invalid",
  synchronousResponseSupport: "invalid",
  allowsBranching: true,
} as const;

const receiveNotification = (
  context: Pick<ActionContext, "isSimulatedTestExecution" | "instanceState">,
  payload: TriggerPayload,
  { connection, clientSecrets, allowDuplicates, allowOtherWorkspaces }: EndpointInputs,
  branching: Pick<Endpoint, "branches" | "others">,
): Received => {
  const isSimulated = context.isSimulatedTestExecution === true;
  // A simulated test repeats nothing, is not remembered, and may be about any workspace.
  const state = isSimulated ? undefined : context.instanceState;
  return receive(payload, {
    ...branching,
    secrets: secretsOf(connection, clientSecrets),
    isSimulated,
    seen: allowDuplicates ? undefined : state,
    workspace: allowOtherWorkspaces ? undefined : rememberedWorkspace(state),
  });
};

const deploy = async (
  context: ActionContext,
  connection: Connection,
  topics: readonly string[],
) => {
  const { logEndpoint, readWorkspace } = deployment();
  const named = topics.length > 0 ? topics.join(", ") : "that the flow is for";
  logEndpoint(context, "Configure > Webhooks", `with the topics ${named}`);
  return { instanceState: rememberWorkspace(await readWorkspace(context, connection)) };
};

const examplePayload = (event: WebhookEvent, branch: string): Received => ({
  payload: triggerExample(event),
  response: RECEIVED,
  branch,
});

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
    ...shared,
    display: { label, description, directions: CHOSEN_TOPICS_DIRECTIONS },
    inputs: { connection, topics: topicsInput(group), ...endpointInputs },
    staticBranchNames: [OTHER_TOPICS, NO_EVENT],
    dynamicBranchInput: "topics",
    perform: async (context, payload: TriggerPayload, inputs) =>
      receiveNotification(context, payload, inputs, {
        branches: inputs.topics,
        others: OTHER_TOPICS,
      }),
    onInstanceDeploy: async (context, { connection, topics }) =>
      deploy(context, connection, [...topics.keys()]),
    examplePayload: examplePayload(example, OTHER_TOPICS),
  });

interface EventTriggerOptions {
  /** That of the trigger, and of its branch. */
  label: string;
  /** One sentence, to which the topics are added. */
  description: string;
  /** Which the branch is for; any other takes No Event. The example is of the first. */
  topics: readonly [string, ...string[]];
  /** What the event is about. */
  item: object;
}

/** A trigger for one kind of event. */
export const eventTrigger = ({ label, description, topics, item }: EventTriggerOptions) => {
  const branches = new Map(topics.map((topic) => [topic, label]));
  return trigger({
    ...shared,
    display: {
      label,
      description: `${description} Topic${topics.length > 1 ? "s" : ""}: ${topics.join(" and ")}.`,
      directions: topicDirections(topics),
    },
    inputs: { connection, ...endpointInputs },
    staticBranchNames: [label, NO_EVENT],
    perform: async (context, payload: TriggerPayload, inputs) =>
      receiveNotification(context, payload, inputs, { branches }),
    onInstanceDeploy: async (context, { connection }) => deploy(context, connection, topics),
    examplePayload: examplePayload(eventExample(topics[0], item), label),
  });
};
