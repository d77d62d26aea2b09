import { ActionFailure, IntercomError, toError } from "../../client/errors";
import { MatchError } from "../contacts/find";
import { UnsupportedFieldsError } from "../contacts/legacyFields";

/** The branches of an action that does not fail when Intercom refuses. */
export const OUTCOMES = ["Success", "Unsuccessful"];

/** Why Intercom refused, as data for the next steps. */
export interface Refusal {
  code: string | null;
  field: string | null;
  message: string;
  status: number | null;
  requestId: string | null;
  retryable: boolean;
  /** IDs of the contacts in question, when none or several answered to the description. */
  candidates: string[];
  /** What was saved before the refusal, and what was not. */
  saved: string[];
  unsaved: string[];
}

/** Intercom's own word, as opposed to a broken connection, an outage or a bad input. */
const isRefusal = (error: unknown): error is Error =>
  error instanceof MatchError ||
  error instanceof UnsupportedFieldsError ||
  (error instanceof IntercomError &&
    !error.retryable &&
    error.status !== undefined &&
    error.status >= 400);

/** An error as data. */
export const refusalOf = (error: Error): Refusal => ({
  code: null,
  field: null,
  status: null,
  requestId: null,
  retryable: false,
  candidates: [],
  saved: [],
  unsaved: [],
  ...Object.fromEntries(
    Object.entries(error).filter(([key, value]) => value !== undefined && key !== "name"),
  ),
  message: error.message,
});

/**
 * Runs the work of a branching action.
 * @param label name of the action on the canvas
 * @returns the branch to take, with the result or with what Intercom objected to
 */
export const asOutcome = async <Data>(label: string, work: () => Promise<Data>) => {
  try {
    return { branch: "Success", data: await work() };
  } catch (cause) {
    const error = toError(new ActionFailure(label, cause));
    if (!isRefusal(error)) throw cause;
    return { branch: "Unsuccessful", data: refusalOf(error) };
  }
};
