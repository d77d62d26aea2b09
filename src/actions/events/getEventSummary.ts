import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { readEvents } from "../../resources/events/access";
import { subjectParams } from "../../resources/events/events";
import { eventSubjectExample } from "../../resources/events/examples";
import { subjectContactId, subjectEmail, subjectUserId } from "../../resources/events/inputs";

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
      "Count how often a contact did each thing, with the first and last time, at any age. List Events returns the single events.",
  },
  performSafety: "safe",
  inputs: { connection, id: subjectContactId, userId: subjectUserId, email: subjectEmail },
  perform: async (context, { connection, ...subject }) => {
    const client = createClient(connection, context, readEvents);
    const { data } = await client.get<EventSummary>("/events", {
      params: { ...subjectParams(subject), summary: true },
      isExpected: hasList("events"),
    });
    return { data };
  },
  examplePayload: {
    data: {
      type: "event.summary",
      ...eventSubjectExample,
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
