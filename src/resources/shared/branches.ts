/** Why Intercom refused, as data for the next steps. */
export interface RejectionData {
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

/** An error as data. */
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
