import { htmlOf } from "./html";
import type { Conversation, Customer } from "./records";

/** Begins the note, by which a repeated run knows it. */
const HEADING = "From the support system";
const UNVERIFIED = "The email address is not verified: this may be somebody else.";

/** @returns the note about the customer, as HTML */
export const noteOf = ({ id, name, plan, details }: Customer, isVerified: boolean): string => {
  const rows = Object.entries({ Customer: `${name} (${id})`, Plan: plan, ...details });
  const lines = rows.map(([label, value]) => `${htmlOf(label)}: ${htmlOf(value)}`);
  return `<p>${[`<b>${HEADING}</b>`, ...lines, ...(isVerified ? [] : [UNVERIFIED])].join("<br>")}</p>`;
};

/** @returns whether an earlier run has added the note */
export const hasNote = ({ conversation_parts }: Conversation): boolean =>
  conversation_parts.conversation_parts.some(
    ({ part_type, body }) => part_type === "note" && body?.includes(HEADING),
  );
