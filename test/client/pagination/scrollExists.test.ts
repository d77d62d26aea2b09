import { useIntercom } from "../../support/intercom";

const waitsMs: number[] = [];
jest.mock("node:timers/promises", () => ({
  ...jest.requireActual("node:timers/promises"),
  setTimeout: async (milliseconds: number) => {
    waitsMs.push(milliseconds);
  },
}));

const local = useIntercom();

it("another scroll of the app is waited for, longer than an abandoned one lasts", async () => {
  local.intercom.faults.add({
    path: "/companies/scroll",
    status: 400,
    code: "scroll_exists",
    times: 99,
  });
  local.intercom.faults.add({
    path: "/companies",
    status: 200,
    body: { data: [{ id: "1" }], total_count: 20_000, pages: {} },
  });
  const error = await local.fail("listCompanies", { fetchAll: true });
  expect(error).toMatchObject({ code: "scroll_exists" });
  expect(waitsMs).toEqual([1, 2, 4, 8, 16, 32, 60].map((seconds) => seconds * 1_000));
});
