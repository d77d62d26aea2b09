import { htmlOf, lettersOf } from "./html";
import type { Part } from "./records";

/** A reply of the support system. */
export interface Reply {
  id: string;
  /** Plain text. */
  text: string;
  /** When it was written, in ISO 8601. It is the time of the message in Intercom too. */
  sent_at: string;
  conversation_id?: string;
  ticket_id?: string;
}

/**
 * @returns when a reply was written, in the seconds that Intercom keeps
 * @throws Error for what is no time
 */
export const secondsOf = ({ sent_at }: Reply): number => {
  const seconds = Math.floor(Date.parse(sent_at) / 1000);
  if (Number.isNaN(seconds)) throw new Error(`sent_at: "${sent_at}" is not a time in ISO 8601.`);
  return seconds;
};

/**
 * A run may be repeated after the reply was posted, and a message in Intercom has no ID of another
 * system. It is known by its time, which the run gives it, and by what it says.
 * @returns whether a reply is among the messages
 */
export const isPosted = (reply: Reply, parts: Part[]): boolean =>
  parts.some(
    ({ part_type, author, created_at, body }) =>
      // A reply that also opens or assigns a conversation is no "comment".
      !part_type.startsWith("note") &&
      author.type === "admin" &&
      created_at === secondsOf(reply) &&
      lettersOf(body) === lettersOf(htmlOf(reply.text)),
  );
