import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection, fetchAll } from "../../inputs/common";
import { listEvents as list } from "../../resources/events/events";
import { eventListExample } from "../../resources/events/examples";
import {
  eventEmail,
  eventsPerPage,
  eventUserId,
  nextPage,
  subjectId,
} from "../../resources/events/inputs";

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
