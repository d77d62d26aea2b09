import { type Connection, ConnectionError } from "@prismatic-io/spectral";
import { lacksPermission, problemOf } from "../client/apiProblem";
import { type ClientContext, createClient } from "../client/createClient";
import { toReadableError } from "../client/errors";
import { withoutSecrets } from "../connections";
import { readOneAdmin } from "../resources/admins/access";

/** The platform gives a deployment 30 seconds. */
const DEADLINE_MS = 15_000;

/** What the platform provides at a deployment. */
interface DeploymentContext extends ClientContext {
  /** URLs of the flows, by name. */
  webhookUrls?: Record<string, string>;
  flow?: { name: string };
}

/**
 * Logs what somebody has to enter in Intercom.
 * @param place where it is entered
 * @param more what is entered beside the URL
 * @param at in which part of Intercom
 */
export const logEndpoint = (
  { logger, webhookUrls = {}, flow }: DeploymentContext,
  place: string,
  more?: string,
  at = "the Developer Hub",
): void => {
  const [only, ...others] = Object.values(webhookUrls);
  const url = webhookUrls[flow?.name ?? ""] ?? (others.length === 0 ? only : undefined);
  const entered = [url ?? "the URL of this flow", more].filter(Boolean).join(", ");
  logger.info(`Intercom: enter in ${at} under ${place}: ${entered}.`);
};

/**
 * Asks Intercom whose workspace the connection belongs to.
 * @returns its ID, which notifications carry as `app_id`; undefined when Intercom did not say, of
 * which the log then says why
 * @throws ConnectionError when Intercom refuses the access token, or the connection has none
 */
export const readWorkspace = async (
  context: DeploymentContext,
  connection: Connection,
): Promise<string | undefined> => {
  const unknown = (reason: string) =>
    context.logger.warn(
      `Intercom: which workspace the connection belongs to is unknown until the next deployment, so events of any workspace are passed on. ${reason}`,
    );
  try {
    const client = createClient(connection, context, { ...readOneAdmin, deadlineMs: DEADLINE_MS });
    const { data } = await client.get<{ app?: { id_code?: unknown } | null }>("/me");
    const id = data.app?.id_code;
    if (typeof id === "string" && id !== "") return id;
    unknown("Its answer names none.");
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    if (problem.status === 401 && !lacksPermission(problem)) {
      throw new ConnectionError(
        withoutSecrets(connection),
        'Intercom does not accept the access token of this connection: connect it again, or check that the token is complete, without "Bearer", and that Region is that of the workspace.',
      );
    }
    const { message } = toReadableError(error) as Error;
    unknown(message);
  }
  return undefined;
};
