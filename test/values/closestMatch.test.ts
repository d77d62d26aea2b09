import { closestMatch, suggestion } from "../../src/values/closestMatch";

describe("the nearest known word", () => {
  const known = ["plan", "paid_subscriber", "monthly_spend", "team_mates"];

  it.each([
    ["plan", "plan"],
    ["paln", "plan"],
    ["PaidSubscriber", "paid_subscriber"],
    ["monthly spent", "monthly_spend"],
    ["mates", "team_mates"],
  ])('to "%s" is %s', (given, word) => {
    expect(closestMatch(given, known)).toBe(word);
  });

  it.each(["zzz", "", "xlan_b", "ab"])("does not exist where none is near: %j", (given) => {
    expect(closestMatch(given, known)).toBeUndefined();
  });

  it("does not exist when nothing is known", () => {
    expect(closestMatch("plan", [])).toBeUndefined();
  });

  it("is told, or else the known words", () => {
    expect(suggestion("paln", known)).toBe('The nearest is "plan".');
    expect(suggestion("zzz", known)).toBe(
      "Known: plan, paid_subscriber, monthly_spend, team_mates.",
    );
    expect(suggestion("zzz", [])).toBeUndefined();
  });

  it("is told with ten of the known words at most", () => {
    const many = Array.from({ length: 12 }, (_, index) => `attribute_${index}`);
    expect(suggestion("zzz", many)).toBe(`Known: ${many.slice(0, 10).join(", ")} and 2 more.`);
    expect(suggestion("zzz", many.slice(0, 10))).toBe(`Known: ${many.slice(0, 10).join(", ")}.`);
  });

  it("leaves the known words in their order", () => {
    closestMatch("team", known);
    expect(known[0]).toBe("plan");
  });
});

it("is the nearest of several near ones, and of three letters only one may differ", () => {
  expect(closestMatch("emial", ["emigre", "email"])).toBe("email");
  expect(closestMatch("emaik", ["emails", "email"])).toBe("email");
  expect(closestMatch("tag", ["tug"])).toBe("tug");
  expect(closestMatch("tag", ["pug"])).toBeUndefined();
});
