import { isVague404 } from "../../client/apiProblem";
import type { ClientOptions } from "../../client/createClient";

/**
 * How requests to the Fin Agent are sent. Fin takes a message with a timestamp that it has seen for
 * the same one during five minutes: a request is not repeated for longer.
 * https://developers.intercom.com/docs/guides/fin-agent-api/setup
 */
export const finAgent: ClientOptions = {
  permission: "Write conversations",
  prefersFinAgentToken: true,
  deadlineMs: 4 * 60_000,
  advice: [
    {
      when: (problem, { url }) =>
        (url === "/fin/reply" && isVague404(problem)) ||
        /\bconversation not found\b/i.test(problem.message ?? ""),
      say: () =>
        "No conversation with Fin has this External Conversation ID: give the one that Start Fin Conversation was given",
    },
    {
      when: ({ message = "" }) => /no rating survey/i.test(message),
      say: () =>
        "Fin has not asked for a rating: Fin Agent Webhook takes the branch Rating Requested when it does",
    },
    {
      when: ({ message = "" }) => /rating window|rating can no longer be changed/i.test(message),
      say: () =>
        "The rating stays as it is: it can be changed only for some time, and not after a remark",
    },
    {
      when: ({ status }) => status === 403,
      say: () =>
        "Intercom grants access to the Fin Agent API on request: ask its account team, then enter the API key of the Fin Agent as Fin Agent Token of the connection",
    },
  ],
};
