const SECOND_MS = 1_000;

/**
 * How far Intercom's clock is ahead of the local one, in milliseconds. The date of an answer is cut
 * to a whole second and takes time to arrive, so each one only bounds the truth: the best lower
 * bound is kept, until an answer shows that a clock was set.
 * @param known what earlier answers showed
 * @param date `Date` header of an answer, in milliseconds
 * @returns never more than the truth, so that no time on Intercom's clock is thought to be past early
 */
export const improvedSkew = (
  known: number | undefined,
  date: number,
  sentAt: number,
  receivedAt: number,
): number => {
  const least = date - receivedAt;
  const most = date + SECOND_MS - sentAt;
  return known !== undefined && known > least && known <= most ? known : least;
};
