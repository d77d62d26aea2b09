import { isBlank } from "../../../src/values/readers";
import type { Rule } from "./rule";

const ticketId: Rule = {
  why: "Get Ticket calls its ticket id, as all actions on one record do.",
  *find({ reference, path, inputs }, { editor }) {
    if (reference.key !== "getTicket" || !("ticketId" in inputs)) return;
    editor.rename([...path, "inputs", "ticketId"], "id");
    yield { input: "ticketId" };
  },
};

/** @returns a rule that rewrites what is written in an input, whatever step it stands in */
const rewrite = (action: string, input: string, from: RegExp, to: string, why: string): Rule => ({
  why,
  *find({ reference, path, inputs }, { editor }) {
    const { type, value } = inputs[input] ?? {};
    if (reference.key !== action || (type !== "value" && type !== "template")) return;
    const before = String(value);
    if (!from.test(before)) return;
    editor.set([...path, "inputs", input, "value"], before.replace(from, to));
    yield { input };
  },
});

const jsonQuery: Rule = {
  why: "JSON Query overrode Name, Email and Role silently; together they are refused now.",
  *find({ reference, path, inputs }, { editor }) {
    const { type, value } = inputs.jsonQuery ?? {};
    if (reference.key !== "searchContacts" || type !== "value" || isBlank(value)) return;
    for (const input of ["name", "email", "role"]) {
      if (isBlank(inputs[input]?.value)) continue;
      editor.set([...path, "inputs", input, "type"], "value");
      editor.set([...path, "inputs", input, "value"], "");
      yield { input };
    }
  },
};

const updateCompany: Rule = {
  why: "Update Company never creates a company.",
  *find({ reference }) {
    if (reference.key !== "updateCompany") return;
    yield {
      todo: "Update Company fails for a company that does not exist: where it shall be created then, take Upsert Company (upsertCompany), which has the same inputs.",
    };
  },
};

export const inputRules: Rule[] = [
  ticketId,
  rewrite(
    "updateContact",
    "unsubscribed_from_emails",
    /^false$/,
    "",
    "An untouched Unsubscribed From Emails was false and subscribed people again who had opted out; blank leaves consent alone.",
  ),
  rewrite(
    "listContacts",
    "order",
    /^asc$/,
    "desc",
    "Intercom lists contacts in its own order, whatever was asked for; ascending is refused now.",
  ),
  rewrite(
    "rawRequest",
    "url",
    /^https:\/\/api\.intercom\.io(?=\/)/,
    "",
    "The Region of the connection decides the host; the path is enough.",
  ),
  jsonQuery,
  updateCompany,
];
