import { type TriggerPayload, trigger } from "@prismatic-io/spectral";
import { readConnection } from "../connections";
import { booleanInput } from "../inputs/builders";
import { connection } from "../inputs/common";
import { triggerExample } from "../inputs/triggerExample";
import { FIN_DIRECTIONS } from "../webhooks/directions";
import { finReplyExample } from "../webhooks/examples";
import { FIN_BRANCHES, receiveFinEvent } from "../webhooks/finAgent";
import { RECEIVED } from "../webhooks/request";
import { secretsInput } from "../webhooks/secrets";
import { deployment } from "../webhooks/webhookTrigger";

const PLACE = "Fin AI Agent > Deploy > Fin Agent API";

// https://developers.intercom.com/docs/guides/fin-agent-api
export const finAgentWebhook = trigger({
  display: {
    label: "Fin Agent Webhook",
    description:
      "Receives what Fin does in the conversations of Start Fin Conversation: its replies as HTML, each new status and the request for a rating. Checks the signature, drops repeated events and follows a branch per event.",
    directions: FIN_DIRECTIONS,
  },
  inputs: {
    connection,
    signingSecrets: secretsInput({
      label: "Signing Secrets",
      required: true,
      comments: `Webhook secrets of the Fin Agent, one per row, from ${PLACE}. Not the client secret of an app. Several work while one is replaced.`,
    }),
    allowDuplicates: booleanInput({
      label: "Allow Duplicates",
      comments:
        "When true, an event that arrives again is passed on again. When false, one with the message, or the status and time, of one of the last ten minutes takes No Event.",
    }),
  },
  scheduleSupport: "invalid",
  synchronousResponseSupport: "invalid",
  allowsBranching: true,
  staticBranchNames: FIN_BRANCHES,
  perform: async (context, payload: TriggerPayload, { signingSecrets, allowDuplicates }) => {
    const isSimulated = context.isSimulatedTestExecution === true;
    return receiveFinEvent(payload, {
      secrets: signingSecrets,
      isSimulated,
      // A simulated test repeats nothing and is not remembered.
      seen: allowDuplicates || isSimulated ? undefined : context.instanceState,
    });
  },
  onInstanceDeploy: async (context, { connection }) => {
    // The actions of the flow need it; whose workspace it is, no event says.
    readConnection(connection, true);
    deployment().logEndpoint(context, "Webhook URL", undefined, PLACE);
  },
  examplePayload: {
    payload: triggerExample(finReplyExample),
    response: RECEIVED,
    branch: "Fin Replied",
  },
});
