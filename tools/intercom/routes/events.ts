import { presentDataEventItem } from "../present/events";
import { checkFields, integer, isObject, type Json, text } from "../server/body";
import { contactNotFound, invalid, missing } from "../server/errors";
import { type Call, needs, queryValue, type Routes, route } from "../server/route";
import type { Contact } from "../workspace/contacts";
import type { DataEvent } from "../workspace/events";
import type { Workspace } from "../workspace/workspace";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-events/createdataevent

const LISTED_FOR_SECONDS = 90 * 86_400;
const MAX_METADATA_KEYS = 10;

/** A contact by one of its identifiers; leads by Intercom's own only. */
const subjectOf = (
  workspace: Workspace,
  { id, user_id, email }: { id?: unknown; user_id?: unknown; email?: unknown },
): Contact => {
  if (id === undefined && user_id === undefined && email === undefined) {
    throw missing("one of id, user_id and email is required");
  }
  const contact =
    id === undefined
      ? workspace
          .activeContacts()
          .find(
            (each) =>
              each.role === "user" &&
              (user_id === undefined
                ? each.email === String(email).toLowerCase()
                : each.external_id === user_id),
          )
      : workspace.activeContact(String(id));
  if (!contact) throw contactNotFound();
  return contact;
};

const track = ({ workspace, body }: Call) => {
  for (const field of ["event_name", "created_at"]) {
    if (body[field] == null) throw missing(`${field} is required`, field);
  }
  checkFields(body, {
    event_name: text,
    created_at: integer,
    metadata: isObject,
    id: text,
    user_id: text,
    email: text,
  });
  const contact = subjectOf(workspace, body);
  const metadata = Object.entries((body.metadata ?? {}) as Json).slice(0, MAX_METADATA_KEYS);
  const event = workspace.addEvent({
    contactId: contact.id,
    event_name: String(body.event_name),
    created_at: Number(body.created_at),
    metadata: Object.fromEntries(metadata),
  });
  if (event) {
    workspace.webhooks.notify("event.created", () => presentDataEventItem(event, workspace));
  }
  return undefined;
};

const describe = ({ id, external_id, email }: Contact) => ({
  ...(email && { email }),
  intercom_user_id: id,
  ...(external_id && { user_id: external_id }),
});

const iso = (seconds: number) => new Date(seconds * 1000).toISOString().replace("Z", "+00:00");

const summary = (workspace: Workspace, contact: Contact, events: DataEvent[]) => {
  const counted = workspace.eventCounts.get(contact.id) ?? [];
  const names = [...events.map((each) => each.event_name), ...counted.map(({ name }) => name)];
  return {
    type: "event.summary",
    ...describe(contact),
    events: [...new Set(names)].map((name) => {
      const single = events.filter((event) => event.event_name === name);
      const sums = counted.filter((count) => count.name === name);
      const firsts = [...single.map((each) => each.created_at), ...sums.map(({ first }) => first)];
      const lasts = [...single.map((each) => each.created_at), ...sums.map(({ last }) => last)];
      return {
        name,
        first: iso(Math.min(...firsts)),
        last: iso(Math.max(...lasts)),
        count: sums.reduce((sum, { count }) => sum + count, single.length),
        description: "",
      };
    }),
  };
};

const list = ({ workspace, query, origin }: Call) => {
  if (queryValue(query.type) !== "user") throw invalid("type must be user", "type");
  const contact = subjectOf(workspace, {
    id: queryValue(query.intercom_user_id),
    user_id: queryValue(query.user_id),
    email: queryValue(query.email),
  });
  const events = workspace.events.filter(({ contactId }) => contactId === contact.id);
  if (queryValue(query.summary) === "true") return summary(workspace, contact, events);
  const oldest = workspace.clock.seconds() - LISTED_FOR_SECONDS;
  // The link to the next page holds milliseconds.
  const before = Number(queryValue(query.before) ?? Number.POSITIVE_INFINITY);
  const perPage = Number(queryValue(query.per_page) ?? 15);
  const found = events
    .filter(({ created_at }) => created_at >= oldest && created_at * 1000 < before)
    .sort((one, other) => other.created_at - one.created_at);
  const page = found.slice(0, perPage);
  const parameters = new URLSearchParams({
    per_page: String(perPage),
    before: String((page.at(-1)?.created_at ?? 0) * 1000),
    intercom_user_id: contact.id,
    type: "user",
  });
  return {
    type: "event.list",
    events: page.map(({ contactId, ...event }) => ({
      type: "event",
      ...event,
      ...describe(contact),
    })),
    pages: found.length > perPage ? { next: `${origin}/events?${parameters}` } : {},
    ...describe(contact),
  };
};

const count = ({ workspace, body }: Call) => {
  if (!isObject(body.event_summaries)) {
    throw missing("event_summaries is required", "event_summaries");
  }
  const contact = subjectOf(workspace, { user_id: body.user_id });
  const { event_name, ...numbers } = body.event_summaries;
  checkFields(numbers, { count: integer, first: integer, last: integer });
  const counts = workspace.eventCounts.get(contact.id) ?? [];
  counts.push({
    name: String(event_name),
    count: Number(numbers.count),
    first: Number(numbers.first),
    last: Number(numbers.last),
  });
  workspace.eventCounts.set(contact.id, counts);
  return undefined;
};

export const eventRoutes: Routes = {
  "POST /events": route({ permission: "Write events", status: 202 }, track),
  "GET /events": needs("Read events", list),
  "POST /events/summaries": needs("Write events", count),
};
