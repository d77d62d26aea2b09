import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { readEvents } from "../../resources/events/access";
import { listParams } from "../../resources/events/events";
import { subject } from "../../resources/events/examples";
import { eventEmail, eventUserId, subjectId } from "../../resources/events/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events/data_event_summary
interface EventSummary {
  type: string;
  events: { name: string; first: string; last: string; count: number; description: string }[];
}

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
    const client = createClient(connection, context, readEvents);
    const { data } = await client.get<EventSummary>("/events", {
      params: { ...listParams(subject), summary: true },
      isExpected: hasList("events"),
    });
    return { data };
  },
  examplePayload: {
    data: {
      type: "event.summary",
      ...subject,
      events: [
        {
          name: "invited-friend",
          first: "2025-12-31T09:00:00.000+00:00",
          last: "2026-01-31T09:00:00.000+00:00",
          count: 3,
          description: "",
        },
      ],
    },
  },
});
