import { problemOf } from "../../client/apiProblem";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { isRecord } from "../../values/objects";
import { writeUsersAndCompanies } from "./access";

/** What to do when a field was not taken. */
export type WhenNotSupported = "error" | "continue";

/** Fields that only version 1 of the API takes for certain, by wire name, with their labels. */
const LEGACY_FIELDS = {
  utm_campaign: "UTM Campaign",
  utm_content: "UTM Content",
  utm_medium: "UTM Medium",
  utm_source: "UTM Source",
  utm_term: "UTM Term",
  session_count: "Session Count",
  new_session: "New Session",
  last_seen_ip: "Last Seen IP",
  last_seen_user_agent: "Last Seen User Agent",
} as const;

type LegacyField = keyof typeof LEGACY_FIELDS;

/** Values of such fields by wire name. */
export type LegacyFields = Partial<Record<LegacyField, unknown>>;

/** Labels of the fields that have a value. */
export const labelsOf = (fields: LegacyFields): string[] =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([field]) => LEGACY_FIELDS[field as LegacyField]);

/** Fields were given that this workspace does not take. */
export class UnsupportedFieldsError extends Error {
  override readonly name = "UnsupportedFieldsError";
  readonly code = "unsupported_fields";
  readonly retryable = false;

  constructor(
    /** What was saved, as a builder names it. */
    readonly saved: string[],
    /** Labels of the inputs that were not taken. */
    readonly unsaved: string[],
    message = `All else was saved, but Intercom does not take ${unsaved.join(", ")} any more.`,
  ) {
    super(message);
  }
}

const isUtm = (field: LegacyField) => field.startsWith("utm_");

/** Only an answer proves that a field was taken: Intercom silently ignores unknown ones. */
const isAccepted = (
  answer: Record<string, unknown>,
  field: LegacyField,
  value: unknown,
): boolean => {
  if (field === "new_session") return Number(answer.session_count) > 0;
  if (field === "last_seen_user_agent") return answer.user_agent_data === value;
  return answer[field] === value;
};

const rejectedFields = (answer: unknown, fields: LegacyFields): LegacyFields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([field, value]) => !isRecord(answer) || !isAccepted(answer, field as LegacyField, value),
    ),
  );

/** Whether the workspace does not take a request of this kind. */
const isUnsupported = (error: unknown): boolean => {
  const { status, code } = problemOf(error) ?? {};
  return status === 404 || status === 405 || (status === 400 && code !== "rate_limit_exceeded");
};

const tryToSave = async (
  fields: LegacyFields,
  send: (fields: LegacyFields) => Promise<{ data: unknown }>,
): Promise<LegacyFields> => {
  if (Object.keys(fields).length === 0) return {};
  try {
    return rejectedFields((await send(fields)).data, fields);
  } catch (error) {
    if (isUnsupported(error)) return fields;
    throw error;
  }
};

/**
 * Writes fields that the current API may not take: UTM fields with the current API first, then
 * what is left with the users endpoint of version 1.4. Every answer is checked.
 * https://developers.intercom.com/docs/references/1.4/rest-api/users/create-or-update-user
 * @returns labels of the fields that were not taken
 */
export const saveLegacyFields = async (
  client: Client,
  id: string,
  fields: LegacyFields,
): Promise<string[]> => {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  const utm = Object.fromEntries(entries.filter(([field]) => isUtm(field as LegacyField)));
  const others = Object.fromEntries(entries.filter(([field]) => !isUtm(field as LegacyField)));

  const utmLeft = await tryToSave(utm, (body) =>
    client.put(path`/contacts/${id}`, body, writeUsersAndCompanies),
  );
  const left = await tryToSave({ ...utmLeft, ...others }, (body) =>
    client.post(
      "/users",
      { id, ...body },
      // A session is counted each time: only without one is repeating harmless.
      {
        ...writeUsersAndCompanies,
        headers: { "Intercom-Version": "1.4" },
        idempotent: !("new_session" in body),
      },
    ),
  );
  return labelsOf(left);
};
