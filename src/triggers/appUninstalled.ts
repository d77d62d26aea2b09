import { type TriggerPayload, trigger } from "@prismatic-io/spectral";
import { triggerExample } from "../inputs/triggerExample";
import { UNINSTALL_DIRECTIONS } from "../webhooks/directions";
import { uninstallExample } from "../webhooks/examples";
import { NO_EVENT, receiveUninstall, UNINSTALLED } from "../webhooks/receive";
import { RECEIVED } from "../webhooks/request";
import { secretsOf, signatureInputs } from "../webhooks/secrets";
import { deployment } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/build-an-integration/learn-more/authentication/installing-uninstalling-apps
export const appUninstalled = trigger({
  display: {
    label: "App Uninstalled",
    description:
      "Receive which workspace uninstalled the Intercom app, at the Uninstall URL of the app, and check that Intercom signed it.",
    directions: UNINSTALL_DIRECTIONS,
  },
  inputs: signatureInputs,
  scheduleSupport: "invalid",
  synchronousResponseSupport: "invalid",
  allowsBranching: true,
  staticBranchNames: [UNINSTALLED, NO_EVENT],
  perform: async (context, payload: TriggerPayload, { connection, clientSecrets }) =>
    receiveUninstall(payload, {
      secrets: secretsOf(connection, clientSecrets),
      isSimulated: context.isSimulatedTestExecution === true,
    }),
  onInstanceDeploy: async (context, { connection }) => {
    const { logEndpoint, readWorkspace } = deployment();
    logEndpoint(context, "Uninstall URL");
    await readWorkspace(context, connection);
  },
  examplePayload: {
    payload: triggerExample(uninstallExample),
    response: RECEIVED,
    branch: UNINSTALLED,
  },
});
