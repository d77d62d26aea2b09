/**
 * One URL for the webhooks of all customers, as an Intercom app has one. Each notification names
 * its workspace, the External ID of the customer, and has the type "notification_event" whatever
 * its topic: the flow of that name takes them all. Flows on a schedule need no URL.
 */
export const endpoint = {
  endpointType: "shared_instance",
  triggerPreprocessFlowConfig: {
    externalCustomerIdField: "body.data.app_id",
    flowNameField: "body.data.type",
  },
} as const;
