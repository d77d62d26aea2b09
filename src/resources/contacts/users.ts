import { InputError } from "../../values/inputError";
import type { SaveResult } from "./save";

/** Inputs that the actions on users name otherwise than Intercom names the fields. */
interface UserInputs {
  userId?: string;
  signedUpAt?: number;
  lastRequestAt?: number;
  updateLastRequestAt: boolean;
  unsubscribedFromEmails?: boolean;
  emailVerified?: boolean;
  sessionCount?: number;
  newSession?: boolean;
  lastSeenIp?: string;
  lastSeenUserAgent?: string;
  utmCampaign?: string;
  utmContent?: string;
  utmMedium?: string;
  utmSource?: string;
  utmTerm?: string;
}

/** @returns the time of the last visit in Unix seconds, which Intercom keeps as `last_seen_at` */
const lastSeen = (isNow: boolean, at?: number): number | undefined => {
  if (!isNow) return at;
  if (at === undefined) return Math.floor(Date.now() / 1000);
  throw new InputError("Last Request At is given, and Update Last Request At sets it to now.");
};

/**
 * The inputs of an action on users, as `saveContact` takes them.
 * @throws InputError when the time of the last visit is given and set to now at once
 */
export const userFields = <Rest extends object>({
  userId,
  signedUpAt,
  lastRequestAt,
  updateLastRequestAt,
  unsubscribedFromEmails,
  emailVerified,
  sessionCount,
  newSession,
  lastSeenIp,
  lastSeenUserAgent,
  utmCampaign,
  utmContent,
  utmMedium,
  utmSource,
  utmTerm,
  ...rest
}: UserInputs & Rest) => ({
  ...rest,
  external_id: userId,
  signed_up_at: signedUpAt,
  last_seen_at: lastSeen(updateLastRequestAt, lastRequestAt),
  unsubscribed_from_emails: unsubscribedFromEmails,
  email_verified: emailVerified,
  legacy: {
    utm_campaign: utmCampaign,
    utm_content: utmContent,
    utm_medium: utmMedium,
    utm_source: utmSource,
    utm_term: utmTerm,
    session_count: sessionCount,
    // Only a session that there was can be counted.
    new_session: newSession || undefined,
    last_seen_ip: lastSeenIp,
    last_seen_user_agent: lastSeenUserAgent,
  },
});

/** The contact, with the labels of the fields that Intercom did not take, where there are any. */
export const withUnsupported = ({ contact, unsupportedFields }: SaveResult) =>
  unsupportedFields.length > 0 ? { ...contact, unsupportedFields } : contact;
