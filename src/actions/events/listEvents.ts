import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { checkMaxRecords, fetchAllRecords } from "../../client/pagination/collect";
import { linkedPages } from "../../client/pagination/cursor";
import { nextFields } from "../../client/pagination/next";
import type { Identified, List } from "../../client/types";
import { integerInput, textInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords } from "../../inputs/common";
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
const positionIn = (pages: unknown): Record<string, unknown> | undefined => {
  const { type, user_id, email, intercom_user_id, summary, ...position } = nextFields(pages) ?? {};
  return Object.keys(position).length > 0 ? position : undefined;
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events/lisdataevents
export const listEvents = action({
  display: {
    label: "List Events",
    description:
      "List the events of a contact or user, what the person did in the product, of the last 90 days, newest first. Returns { events: […] }.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    id: subjectContactId,
    userId: subjectUserId,
    email: subjectEmail,
    fetchAll,
    maxRecords,
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
  perform: async (context, { connection, nextPage, ...inputs }) => {
    const client = createClient(connection, context, readEvents);
    const { fetchAll, maxRecords, perPage, ...subject } = inputs;
    checkMaxRecords(inputs);
    const params = subjectParams(subject);
    const first = nextPage ? positionIn({ next: nextPage }) : undefined;
    if (nextPage && !first) {
      throw new InputError(
        "Next Page: it is not the link of a next page, pages.next of an answer.",
      );
    }
    const fetch = async (position: Record<string, unknown> = {}): Promise<DataEvents> => {
      const { data } = await client.get<DataEvents>("/events", {
        params: { ...position, ...params, per_page: perPage ?? position.per_page },
        isExpected: hasList("events"),
      });
      return data;
    };
    if (!fetchAll) return { data: await fetch(first) };

    let latest: Omit<DataEvents, "events"> = {};
    const fetchList = async (position?: Record<string, unknown>): Promise<List<DataEvent>> => {
      const { events: data, ...list } = await fetch(position);
      latest = list;
      return { ...list, data };
    };
    const pages = () => linkedPages(fetchList, positionIn, first, client.defaults.log);
    const { data } = await fetchAllRecords(client, pages, { rereads: false, max: maxRecords });
    return { data: { ...latest, events: data, pages: { next: null } } };
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
