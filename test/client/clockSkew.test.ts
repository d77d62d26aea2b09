import fc from "fast-check";
import { improvedSkew } from "../../src/client/clockSkew";

describe("how far Intercom's clock is ahead", () => {
  it("is known from the first answer", () => {
    expect(improvedSkew(undefined, 90_000, 59_000, 60_000)).toBe(30_000);
  });

  it("is known better from an answer that was dated just before it arrived", () => {
    expect(improvedSkew(-900, 61_000, 60_900, 61_050)).toBe(-50);
    expect(improvedSkew(-50, 62_000, 62_700, 62_900)).toBe(-50);
  });

  it("is not told worse by an answer that took long", () => {
    expect(improvedSkew(500, 60_000, 60_200, 60_900)).toBe(500);
  });

  it("is measured again once a clock was set", () => {
    expect(improvedSkew(30_000, 60_000, 60_000, 60_100)).toBe(-100);
    expect(improvedSkew(-100, 95_000, 65_000, 65_100)).toBe(29_900);
  });

  it("is never thought to be more than it is, and at most a second and the journey less", () => {
    const latency = fc.integer({ min: 1, max: 400 });
    const answers = fc.array(fc.record({ pause: fc.nat(3_000), there: latency, back: latency }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.integer({ min: -90_000, max: 90_000 }), answers, (truth, given) => {
        let now = 1_800_000_000_000;
        let known: number | undefined;
        for (const { pause, there, back } of given) {
          const sentAt = now + pause;
          now = sentAt + there + back;
          const date = Math.floor((sentAt + there + truth) / 1_000) * 1_000;
          known = improvedSkew(known, date, sentAt, now);
          expect(known).toBeLessThanOrEqual(truth);
          expect(known).toBeGreaterThan(truth - 1_000 - back);
        }
      }),
    );
  });
});
