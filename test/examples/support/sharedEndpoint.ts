import get from "lodash/get";
import type { CodeNativeFlow, Deployment } from "./deployment";

/** Where an integration finds in a payload whose instance and which of its flows it is for. */
interface Routing {
  externalCustomerIdField: string;
  flowNameField: string;
}

/**
 * A model of one URL for all instances of an integration.
 * @param instances by the External ID of their customers
 * @returns what takes a notification of Intercom to the right flow
 * @throws Error where no customer or no flow has the name in the payload
 */
export const sharedEndpoint =
  (
    { externalCustomerIdField, flowNameField }: Routing,
    flows: CodeNativeFlow[],
    instances: Map<string, Deployment>,
  ) =>
  async (notification: object): Promise<unknown> => {
    const payload = { body: { data: notification } };
    const customer: string = get(payload, externalCustomerIdField);
    const name: string = get(payload, flowNameField);
    const instance = instances.get(customer);
    const flow = flows.find((each) => each.name === name);
    if (instance && flow) return instance.notify(flow, notification);
    throw new Error(`There is no flow "${name}" of a customer "${customer}".`);
  };
