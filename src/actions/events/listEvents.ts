import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import type { Identified } from "../../client/types";
import { integerInput, textInput } from "../../inputs/builders";
import { connection, fetchAll } from "../../inputs/common";
import { readEvents } from "../../resources/events/access";
import { subjectParams } from "../../resources/events/events";
import { eventSubjectExample } from "../../resources/events/examples";
import { subjectContactId, subjectEmail, subjectUserId } from "../../resources/events/inputs";
import { InputError } from "../../values/inputError";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events/data_event
interface DataEvent extends Identified {
  type: string;
  event_name: string;
  created_at: number;
  metadata?: Record<string, unknown>;
}

/** Events as Intercom answers them; the next page is a URL. */
interface DataEvents {
  type?: string;
  events: DataEvent[];
  pages?: { next?: string | null } | null;
}

/** The position in a link, which is only read and never followed: the token stays with Intercom. */
const positionIn = (link: unknown): Record<string, string> | undefined => {
  if (typeof link !== "string" || !URL.canParse(link)) return undefined;
  const { type, user_id, email, intercom_user_id, summary, ...position } = Object.fromEntries(
    new URL(link).searchParams,
  );
  return Object.keys(position).length > 0 ? position : undefined;
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events/lisdataevents
export const listEvents = action({
  display: {
    label: "List Events",
    description: "Returns the events of a contact from the last 90 days, newest first.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: subjectContactId,
    userId: subjectUserId,
    email: subjectEmail,
    fetchAll,
    perPage: integerInput({
      label: "Per Page",
      example: "20",
      min: 1,
      comments: "Events per page. Left blank, Intercom decides.",
    }),
    nextPage: textInput({
      label: "Next Page",
      example: "https://api.intercom.io/events?type=user&before=1893456000000",
      comments:
        "Link to continue with: pages.next of the previous answer. Only its parameters are read; the contact is the one named above.",
    }),
  },
  perform: async (context, { connection, fetchAll, perPage, nextPage, ...subject }) => {
    const client = createClient(connection, context, readEvents);
    const params = subjectParams(subject);
    let position = nextPage ? positionIn(nextPage) : {};
    if (!position) {
      throw new InputError(
        "Next Page: it is not the link of a next page, pages.next of an answer.",
      );
    }
    const events: DataEvent[] = [];
    const seen = new Set<string>();
    while (true) {
      const { data } = await client.get<DataEvents>("/events", {
        params: { ...position, ...params, per_page: perPage ?? position.per_page },
        isExpected: hasList("events"),
      });
      if (!fetchAll) return { data };
      events.push(...data.events);
      const next = positionIn(data.pages?.next);
      if (!next || data.events.length === 0) {
        return { data: { ...data, events, pages: { next: null } } };
      }
      const link = JSON.stringify(next);
      if (seen.has(link)) throw new Error("Intercom answered with the same next page twice.");
      seen.add(link);
      position = next;
    }
  },
  examplePayload: {
    data: {
      type: "event.list",
      events: [
        {
          type: "event",
          id: "8a88a590-e1c3-41e2-a502-e0649dbf721c",
          event_name: "invited-friend",
          created_at: 1769850000,
          ...eventSubjectExample,
          metadata: { invite_code: "ADDAFRIEND" },
        },
      ],
      pages: { next: null },
    },
  },
});
