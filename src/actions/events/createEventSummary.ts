import { action } from "@prismatic-io/spectral";
import { createClient, isAnything } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { eventSummary } from "../../resources/events/events";
import { createdEventSummaryExample } from "../../resources/events/examples";
import {
  eventCount,
  eventName,
  firstTime,
  lastTime,
  summaryUserId,
} from "../../resources/events/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events/dataeventsummaries
export const createEventSummary = action({
  display: {
    label: "Create Event Summary",
    description: "Notes how often a user did something, and when first and last.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    userId: summaryUserId,
    eventName,
    count: eventCount,
    first: firstTime,
    last: lastTime,
  },
  perform: async (context, { connection, ...summary }) => {
    const client = createClient(connection, context);
    const body = eventSummary(summary);
    await client.post("/events/summaries", body, { answer: isAnything });
    return { data: { accepted: true, ...body } };
  },
  examplePayload: { data: createdEventSummaryExample },
});
