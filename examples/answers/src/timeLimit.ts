/**
 * Seconds that all requests of an answer share: whoever asks waits 29 seconds at most, and the run
 * has to start and to answer as well.
 */
export const ANSWER_SECONDS = "20";

/** What Set Time Limit returns. */
export interface TimeLimit {
  data: { seconds: number; ends_at: string };
}
