import { IntercomError, LabelledError, toReadableError } from "../../client/errors";
import { UnsupportedFieldsError } from "../contacts/legacyFields";
import { MatchError } from "./match";

/** Why Intercom refused, as data for the next steps. */
export interface RejectionData {
  code: string | null;
  field: string | null;
  message: string;
  status: number | null;
  requestId: string | null;
  retryable: boolean;
  /** IDs of the contacts in question, when none or several matched. */
  candidates: string[];
  /** What was saved before the refusal, and what was not. */
  saved: string[];
  unsaved: string[];
}

/** @returns an error as data */
export const rejectionData = (error: Error): RejectionData => ({
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

/** The branches of an action that does not fail when Intercom refuses. */
export const BRANCHES = ["Success", "Unsuccessful"];

/** Intercom's refusal, as opposed to a failed connection, an outage or a bad input. */
const isRejection = (error: unknown): error is Error =>
  error instanceof MatchError ||
  error instanceof UnsupportedFieldsError ||
  (error instanceof IntercomError &&
    !error.retryable &&
    error.status !== undefined &&
    (error.status >= 400 || error.code !== undefined));

/**
 * Runs the work of a branching action.
 * @param label label of the action
 * @returns the branch to take, with the result or with why Intercom refused
 * @throws what the work throws, unless Intercom refused
 */
export const toBranch = async <Data>(label: string, work: () => Promise<Data>) => {
  try {
    return { branch: "Success", data: await work() };
  } catch (cause) {
    const error = toReadableError(new LabelledError(label, cause));
    if (!isRejection(error)) throw cause;
    return { branch: "Unsuccessful", data: rejectionData(error) };
  }
};
