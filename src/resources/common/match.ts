/** What to do when several records match. */
export type SeveralMatches = "error" | "oldest" | "newest";

/** No record, or more than one, is the one that was described. */
export class MatchError extends Error {
  override readonly name = "MatchError";
  readonly retryable = false;

  constructor(
    message: string,
    readonly code:
      | "not_found"
      | "several_matches"
      | "not_restorable"
      | "merged_too_often"
      | "search_limit",
    /** IDs that Intercom gave the records in question. */
    readonly candidates: string[],
  ) {
    super(message);
  }
}

/**
 * @param found records that match, each once
 * @param describe what they are, such as "users have the email" and the address
 * @param severalMatches which of several is the one. Default: none
 * @returns the one record; undefined when there is none
 * @throws MatchError when there are several and none is to be chosen
 */
export const chooseMatch = <Found extends { id: string; created_at?: unknown }>(
  found: Found[],
  describe: string,
  severalMatches: SeveralMatches = "error",
): Found | undefined => {
  if (found.length <= 1) return found[0];
  if (severalMatches === "error") {
    const ids = found.map(({ id }) => id);
    throw new MatchError(`${found.length} ${describe}: ${ids.join(", ")}.`, "several_matches", ids);
  }
  const byAge = [...found].sort((one, other) => Number(one.created_at) - Number(other.created_at));
  return severalMatches === "oldest" ? byAge[0] : byAge.at(-1);
};
