import { seeded } from "../../tools/intercom";
import { isObject } from "../../tools/intercom/server/body";
import { useServer } from "../localIntercom/useServer";
import { recordingOf, recordings } from "./recorded";

// Whether the local Intercom answers with the keys and types of what was recorded.
const local = useServer();

const typeOf = (value: unknown): string => (Array.isArray(value) ? "array" : typeof value);

// What a workspace puts there has keys of its own.
const OPEN = ["custom_attributes", "plan"];

/**
 * Where an answer has other keys or types than a recorded one. Of an array the last item counts;
 * a null on either side says nothing of the type.
 * @param newer paths of keys that may be more than in the recording
 */
const differences = (
  recorded: unknown,
  answered: unknown,
  newer: string[] = [],
  at = "",
): string[] => {
  if (recorded === null || answered === null) return [];
  if (typeOf(recorded) !== typeOf(answered)) {
    return [`${at} is of the type ${typeOf(answered)}, not ${typeOf(recorded)}`];
  }
  if (Array.isArray(recorded) && Array.isArray(answered)) {
    const [was, is] = [recorded.at(-1), answered.at(-1)];
    return was === undefined || is === undefined ? [] : differences(was, is, newer, `${at}/*`);
  }
  if (!isObject(recorded) || !isObject(answered)) return [];
  return [...new Set([...Object.keys(recorded), ...Object.keys(answered)])].flatMap((key) => {
    const path = `${at}/${key}`;
    if (OPEN.includes(key)) return [];
    if (!(key in answered)) return [`${path} is missing`];
    if (key in recorded) return differences(recorded[key], answered[key], newer, path);
    return newer.includes(path) ? [] : [`${path} is not in the recording`];
  });
};

const contact = seeded.otherContact.id;
const company = seeded.company.id;
const message = {
  message_type: "inapp",
  body: "We land at noon.",
  from: { type: "admin", id: seeded.admin.id },
  to: { type: "contact", id: contact },
};

interface Case {
  path: string;
  body?: unknown;
  arrange?: () => unknown;
  /** What API versions after the recorded one added, or only a record of the sample data has. */
  newer?: string[];
}

const NEWER_CONTACT = ["email_verified", "email_domain", "enabled_push_messaging"];
const NEWER_COMPANY = ["/remote_created_at", "/size", "/website", "/industry", "/last_request_at"];

const cases: Record<string, Case> = {
  contact: { path: `/contacts/${contact}`, newer: NEWER_CONTACT.map((key) => `/${key}`) },
  "contact-without-email": {
    path: `/contacts/${contact}`,
    body: { email: null, external_id: null },
    newer: NEWER_CONTACT.map((key) => `/${key}`),
  },
  company: { path: `/companies/${company}`, newer: NEWER_COMPANY },
  "attached-company": {
    path: `/contacts/${contact}/companies`,
    body: { id: company },
    newer: NEWER_COMPANY,
  },
  "company-contacts": {
    path: `/companies/${company}/contacts`,
    newer: NEWER_CONTACT.map((key) => `/data/*/${key}`),
  },
  "conversation-without-source": {
    path: "/conversations/215473840003",
    arrange: () => {
      const { conversations } = local.intercom.workspace;
      const conversation = conversations.all.get("215473840003");
      const author = {
        type: "admin",
        id: seeded.admin.id,
        name: "Ana",
        email: "a@b.example",
      } as const;
      if (conversation)
        conversations.addPart(conversation, { part_type: "comment", author, body: "<p>Yes</p>" });
    },
  },
  "in-app-message": { path: "/messages", body: message },
  admins: { path: "/admins", newer: ["/admins/*/away_status_reason_id", "/admins/*/job_title"] },
  segments: { path: "/segments" },
  "deleted-contact-not-unarchived": {
    path: `/contacts/${contact}/unarchive`,
    arrange: () => local.send("DELETE", `/contacts/${contact}`),
  },
  "broken-json": { path: "/tags", body: "{" },
  "action-forbidden": {
    path: "/tags",
    arrange: () => local.intercom.faults.add({ status: 403, code: "action_forbidden" }),
  },
  "load-balancer": {
    path: "/tags",
    arrange: () => local.intercom.faults.add({ html: true, status: 403 }),
  },
  "per-page-too-big": { path: "/contacts?per_page=151" },
};

it.each(recordings.map(({ name }) => name))("answers like the recorded %s", async (name) => {
  const { method, status, answer, text } = recordingOf(name);
  const { path, body, arrange, newer = [] } = cases[name] ?? { path: "/" };
  await arrange?.();
  const answered = await local.send(method, path, { body });
  expect(answered.status).toBe(status);
  if (text !== undefined) expect(answered.text).toMatch(/^<html>/);
  else expect(differences(answer, answered.body, newer)).toEqual([]);
});

it("tells a missing key, a further one and another type", () => {
  const recorded = { a: [{ b: 1, c: null }], d: [], e: "text" };
  expect(differences(recorded, { a: [{ b: "1", c: 1 }], d: [1], f: 1 })).toEqual([
    "/a/*/b is of the type string, not number",
    "/e is missing",
    "/f is not in the recording",
  ]);
});
