/**
 * How many cases of a property to try: fewer in `npm test`, which somebody waits for, and all that
 * there should be in `npm run test:all`.
 */
export const numRuns = (quick: number, long: number): number =>
  process.env.LONG_PROPERTIES === "1" ? long : quick;
