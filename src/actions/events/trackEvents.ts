import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { jsonItemsInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readItem } from "../../inputs/listItem";
import { runBulk } from "../../resources/common/bulk";
import { bulkExample, UNKNOWN_CONTACT } from "../../resources/common/bulkExample";
import { itemsOf, stopOnError } from "../../resources/common/bulkInputs";
import { writeEvents } from "../../resources/events/access";
import { submitEvent } from "../../resources/events/events";
import { trackedEventExample } from "../../resources/events/examples";
import { trackEventInputs } from "../../resources/events/inputs";

const display = {
  label: "Track Events",
  description:
    "Record a list of events, each as Track Event does, several at a time within the rate limit. Returns one result per event, in the order of the list.",
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events/createdataevent
export const trackEvents = action({
  display,
  performSafety: "notAllowed",
  inputs: {
    connection,
    events: jsonItemsInput({
      label: "Events",
      example:
        '[{"eventName":"invited-friend","id":"5ba682d23d7cf92bef87bfd4","createdAt":"1769850000"}]',
      comments: itemsOf(
        "Track Event",
        "eventName, one of id, userId and email, and createdAt and metadata where wanted",
      ),
    }),
    stopOnError,
  },
  perform: async (context, { connection, events, stopOnError }) => {
    const client = createClient(connection, context, writeEvents);
    return {
      data: await runBulk(client, {
        label: display.label,
        items: events,
        stopOnError,
        read: (item) => readItem(trackEventInputs, item),
        identities: () => [],
        run: (event) => submitEvent(client, event),
      }),
    };
  },
  examplePayload: { data: bulkExample(display.label, trackedEventExample, UNKNOWN_CONTACT) },
});
