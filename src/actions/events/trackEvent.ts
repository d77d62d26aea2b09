import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeEvents } from "../../resources/events/access";
import { submitEvent } from "../../resources/events/events";
import { trackedEventExample } from "../../resources/events/examples";
import { trackEventInputs } from "../../resources/events/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events/createdataevent
export const trackEvent = action({
  display: {
    label: "Track Event",
    description:
      "Record an event: that a customer did something, such as placed an order. Intercom counts events of one contact with the same name and time once.",
    important: true,
  },
  performSafety: "notAllowed",
  inputs: { connection, ...trackEventInputs },
  perform: async (context, { connection, ...event }) => {
    const client = createClient(connection, context, writeEvents);
    return { data: await submitEvent(client, event) };
  },
  examplePayload: { data: trackedEventExample },
});
