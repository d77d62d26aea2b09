import { nearest } from "../../src/values/closestMatch";

describe("the nearest known word", () => {
  const known = ["plan", "paid_subscriber", "monthly_spend", "team_mates"];

  it.each([
    ["plan", "plan"],
    ["paln", "plan"],
    ["PaidSubscriber", "paid_subscriber"],
    ["monthly spent", "monthly_spend"],
    ["", "plan"],
  ])('to "%s" is %s', (given, word) => {
    expect(nearest(given, known)).toBe(word);
  });

  it("does not exist when nothing is known", () => {
    expect(nearest("plan", [])).toBeUndefined();
  });

  it("leaves the known words in their order", () => {
    nearest("team", known);
    expect(known[0]).toBe("plan");
  });
});
