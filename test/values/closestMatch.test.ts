import { closestMatch } from "../../src/values/closestMatch";

describe("the nearest known word", () => {
  const known = ["plan", "paid_subscriber", "monthly_spend", "team_mates"];

  it.each([
    ["plan", "plan"],
    ["paln", "plan"],
    ["PaidSubscriber", "paid_subscriber"],
    ["monthly spent", "monthly_spend"],
    ["", "plan"],
  ])('to "%s" is %s', (given, word) => {
    expect(closestMatch(given, known)).toBe(word);
  });

  it("does not exist when nothing is known", () => {
    expect(closestMatch("plan", [])).toBeUndefined();
  });

  it("leaves the known words in their order", () => {
    closestMatch("team", known);
    expect(known[0]).toBe("plan");
  });
});
