import { type TriggerPayload, trigger } from "@prismatic-io/spectral";
import { clientSecretOf } from "../connections";
import { InputError } from "../errors";
import { triggerExample } from "../examples/triggers";
import { connection } from "../inputs/common";
import { clientSecrets, topicsInput } from "../inputs/webhooks";
import { NO_EVENT, OTHER_TOPICS, RECEIVED, receive, type WebhookEvent } from "./receive";
import type { Family } from "./topics";

interface WebhookTrigger {
  label: string;
  description: string;
  /** Offers the topics of one family; of all when left out. */
  family?: Family;
  example: WebhookEvent;
}

/**
 * A trigger for the notifications of an Intercom app, which all its workspaces share.
 * https://developers.intercom.com/docs/webhooks/setting-up-webhooks
 */
export const webhookTrigger = ({ label, description, family, example }: WebhookTrigger) =>
  trigger({
    display: { label, description },
    inputs: { connection, topics: topicsInput(family), clientSecrets },
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
