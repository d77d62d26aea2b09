import type { RejectionData } from "./branches";

/** What Intercom says about the item that it refuses. */
interface Refusal {
  status: number;
  code: string;
  field?: string;
  message: string;
}

const REQUEST_ID = "b3j9onl2q1bm2vi0k8e0";

/** The error of an item that Intercom refused. */
export const errorOf = (
  label: string,
  { status, code, field, message }: Refusal,
): RejectionData => ({
  code,
  field: field ?? null,
  message: `Intercom refused ${label}: ${code}${field ? ` on ${field}` : ""}, "${message}" (HTTP ${status}, request ${REQUEST_ID})`,
  status,
  requestId: REQUEST_ID,
  retryable: false,
  candidates: [],
  saved: [],
  unsaved: [],
});

/** Refusals of contacts: one that is saved with a wrong email, and one that is not there. */
export const REFUSED_EMAIL: Refusal = {
  status: 400,
  code: "parameter_invalid",
  field: "email",
  message: "email is invalid",
};
export const UNKNOWN_CONTACT: Refusal = {
  status: 404,
  code: "not_found",
  message: "User Not Found",
};

/**
 * The result of a bulk action whose second item Intercom refused.
 * @param label label of the action, which the error names
 */
export const bulkExample = <Data>(label: string, data: Data, refusal: Refusal) => ({
  results: [
    { index: 0, status: "done" as const, data },
    { index: 1, status: "failed" as const, error: errorOf(label, refusal) },
  ],
  done: 1,
  failed: 1,
  skipped: 0,
});
