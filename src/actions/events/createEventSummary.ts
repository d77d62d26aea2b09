import { action } from "@prismatic-io/spectral";
import { isAnything } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { idInput, integerInput, timeInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { checkPeriod } from "../../resources/common/period";
import { writeEvents } from "../../resources/events/access";
import { eventName } from "../../resources/events/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events/dataeventsummaries
export const createEventSummary = action({
  display: {
    label: "Create Event Summary",
    description:
      "Record in one call how often a user did something, and when first and last. Track Event records one event.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    userId: idInput({
      label: "User ID",
      example: "25",
      comments: "ID of the user in an external system: the External ID of the contact.",
      required: true,
    }),
    eventName,
    count: integerInput({
      label: "Count",
      required: true,
      example: "3",
      min: 1,
      comments: "How often it happened: a whole number, 1 or more.",
    }),
    first: timeInput({
      label: "First",
      required: true,
      example: "1767171600",
      means: "When it happened first",
    }),
    last: timeInput({
      label: "Last",
      required: true,
      example: "1769850000",
      means: "When it happened last",
    }),
  },
  perform: async (context, { connection, userId, eventName, count, first, last }) => {
    const client = createClient(connection, context, writeEvents);
    checkPeriod(["First", first], ["Last", last]);
    const summary = {
      user_id: userId,
      event_summaries: { event_name: eventName, count, first, last },
    };
    await client.post("/events/summaries", summary, { isExpected: isAnything });
    return { data: { accepted: true, ...summary } };
  },
  examplePayload: {
    data: {
      accepted: true,
      user_id: "25",
      event_summaries: {
        event_name: "invited-friend",
        count: 3,
        first: 1767171600,
        last: 1769850000,
      },
    },
  },
});
