/** A run that failed is repeated after 1, 2 and 4 minutes: every request here may come twice. */
export const retryConfig = {
  maxAttempts: 3,
  delayMinutes: 1,
  usesExponentialBackoff: true,
};
