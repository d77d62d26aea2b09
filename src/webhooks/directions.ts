import { TOPICS } from "./topics";

/** Directions as steps, each in a line; they read alike whether or not Markdown is shown. */
const steps = (...lines: string[]): string =>
  lines.map((line, index) => `${index + 1}. ${line}`).join("\n");

/** Intercom checks the URL when it is entered: the flow must be able to answer by then. */
const DEPLOY = "Deploy an instance: its log names the URL of this flow.";

const SECRET =
  "With an access token, copy the client secret from Configure > Basic information to Client Secrets; OAuth 2.0 brings its own.";

const setUp = (topics: string): string =>
  `In the Developer Hub of Intercom, open the app, go to Configure > Webhooks, enter the URL and choose the ${topics}`;

/** The directions of a trigger whose topics are chosen in its inputs. */
export const CHOSEN_TOPICS_DIRECTIONS = steps(
  "Choose Topics, each with the name of its branch.",
  SECRET,
  DEPLOY,
  `${setUp("same topics")}. Each needs a permission of the app, under Configure > Authentication.`,
);

/** @returns the directions of a trigger for these topics alone */
export const topicDirections = (topics: readonly string[]): string => {
  const [first] = TOPICS.filter(({ name }) => topics.includes(name));
  const chosen = topics.length > 1 ? "topics" : "topic";
  return steps(
    SECRET,
    DEPLOY,
    `${setUp(`${chosen} ${topics.join(" and ")}`)}. The app needs the permission ${first?.permission}, under Configure > Authentication.`,
    "An app has one URL: where it is needed for further topics, use Intercom Webhook, which has a branch for each.",
  );
};

/** The directions for what an app reports when it is uninstalled. */
export const UNINSTALL_DIRECTIONS = steps(
  SECRET,
  DEPLOY,
  "In the Developer Hub of Intercom, open the app and enter the URL as its Uninstall URL.",
);

/** The directions for the events of a Fin Agent. */
export const FIN_DIRECTIONS = steps(
  "In Intercom, go to Fin AI Agent > Deploy > Fin Agent API and copy the webhook secret to Signing Secrets.",
  DEPLOY,
  "Enter the URL where the secret is.",
);
