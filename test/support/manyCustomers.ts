import { Instance, payloadOf, type RawBody, type Run } from "../../tools/platform/endpoint";
import { jsonResponse, type Listener, listen } from "../../tools/platform/http";
import { forward, startProxy } from "./proxy";

/** The customer a notification is about: the id of the workspace it comes from. */
const customerOf = (body: unknown): string => {
  const isObject = typeof body === "object" && body !== null;
  return isObject && "app_id" in body ? String(body.app_id) : "";
};

const unknownCustomer = (id: string) =>
  jsonResponse(404, { error: `There is no instance for the customer "${id}".` });

/**
 * A model of one URL for all instances of an integration: `body.data.app_id` is the external id
 * of the customer whose instance runs. A request that names no customer executes nothing.
 * @param instances by external customer id; an instance that is taken out is switched off
 */
export const startSharedUrl = (
  instances: ReadonlyMap<string, Pick<Instance, "execute">>,
  rawBody?: RawBody,
): Promise<Listener> =>
  listen(async (request) => {
    // Nothing tells whose request a check of the URL is: assume that the platform answers it.
    if (request.method === "HEAD") return jsonResponse(200, {});
    const payload = payloadOf(request, rawBody);
    const customer = customerOf(payload.body.data);
    return instances.get(customer)?.execute(payload) ?? unknownCustomer(customer);
  });

export interface SharedEndpoint extends Listener {
  /** By external customer id. */
  instances: ReadonlyMap<string, Instance>;
}

/** The one URL of instances that consist of a trigger alone. */
export const startSharedEndpoint = async (
  triggers: Record<string, Run>,
  rawBody?: RawBody,
): Promise<SharedEndpoint> => {
  const instances = new Map(
    Object.entries(triggers).map(([customer, trigger]) => [customer, new Instance(trigger)]),
  );
  return { ...(await startSharedUrl(instances, rawBody)), instances };
};

/** A model of the integration that hands every notification on, bytes and headers as they came. */
export const startRouter = (urls: ReadonlyMap<string, string>): Promise<Listener> =>
  startProxy(async (request) => {
    const customer = customerOf(payloadOf(request).body.data);
    const url = urls.get(customer);
    return url ? forward(request, url) : unknownCustomer(customer);
  });
