import { action } from "@prismatic-io/spectral";
import { createClient, hasList } from "../../client/createClient";
import type { EventSummary } from "../../client/types";
import { connection } from "../../inputs/common";
import { listParams } from "../../resources/events/events";
import { eventSummaryExample } from "../../resources/events/examples";
import { eventEmail, eventUserId, subjectId } from "../../resources/events/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events/lisdataevents
export const getEventSummary = action({
  display: {
    label: "Get Event Summary",
    description:
      "Returns how often a contact did each thing, and when first and last. Counts events of any age.",
  },
  performSafety: "safe",
  inputs: { connection, id: subjectId, userId: eventUserId, email: eventEmail },
  perform: async (context, { connection, ...subject }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<EventSummary>("/events", {
      params: { ...listParams(subject), summary: true },
      answer: hasList("events"),
    });
    return { data };
  },
  examplePayload: { data: eventSummaryExample },
});
