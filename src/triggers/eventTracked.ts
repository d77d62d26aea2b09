import { eventSubjectExample, trackedEventExample } from "../resources/events/examples";
import { eventTrigger } from "../webhooks/webhookTrigger";

// https://developers.intercom.com/docs/references/webhooks/webhook-models
export const eventTracked = eventTrigger({
  label: "Event Tracked",
  description:
    "Receive a data event when it is tracked for a contact, with its name in event_name and its metadata.",
  topics: ["event.created"],
  item: {
    type: "event",
    event_name: trackedEventExample.event_name,
    id: "84ca8d44-8f2e-41e3-bbc6-6d72c14baf72",
    ...eventSubjectExample,
    metadata: trackedEventExample.metadata,
    created_at: trackedEventExample.created_at,
    ext_metadata: {},
  },
});
