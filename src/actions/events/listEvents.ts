import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { listEvents as list } from "../../events";
import { eventListExample } from "../../examples/events";
import { connection, fetchAll } from "../../inputs/common";
import { eventEmail, eventsPerPage, eventUserId, nextPage, subjectId } from "../../inputs/events";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events/lisdataevents
export const listEvents = action({
  display: {
    label: "List Events",
    description: "Returns the events of a contact from the last 90 days, newest first.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: subjectId,
    userId: eventUserId,
    email: eventEmail,
    fetchAll,
    perPage: eventsPerPage,
    nextPage,
  },
  perform: async (context, { connection, fetchAll, perPage, nextPage, ...subject }) => {
    const client = createClient(connection, context);
    return { data: await list(client, subject, { fetchAll, perPage, nextPage }) };
  },
  examplePayload: { data: eventListExample },
});
