/**
 * Seconds that all requests of an answer share: whoever asks waits 29 seconds at most, and the run
 * has to start and to answer as well.
 */
export const ANSWER_SECONDS = "20";

/** What Set Time Limit returns. */
export interface TimeLimit {
  data: { seconds: number; ends_at: string };
}

/**
 * The platform keeps for later steps what a step returns for the run. A code-native flow is one
 * step, and passes it on to its actions itself.
 */
export const keepForRun = (executionState: Record<string, unknown>, { data }: TimeLimit): void => {
  executionState.intercomTimeLimit = data;
};
