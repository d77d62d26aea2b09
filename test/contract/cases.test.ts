import { casesOf } from "./openapi/cases";

const input = (key: string, rest: object = {}) => ({ key, label: key, type: "string", ...rest });

const inputs = [
  input("connection", { type: "connection", required: true }),
  input("id", { required: true, example: "1" }),
  input("order", { default: "desc", example: "asc" }),
  input("cursor"),
  input("clear", { collection: "valuelist", example: "name" }),
  input("paging", {
    type: "structuredObject",
    inputs: [input("page", { example: "2" }), input("perPage", { example: "50" })],
  }),
];

it("runs the required inputs, then each optional one that has an example", () => {
  const always = { id: "1", order: "desc" };
  expect(casesOf({ inputs })).toEqual([
    { name: "its required inputs", inputs: always },
    { name: "also order", inputs: { ...always, order: "asc" } },
    { name: "also clear", inputs: { ...always, clear: ["name"] } },
    { name: "also paging: page", inputs: { ...always, paging: { page: "2" } } },
    { name: "also paging: perPage", inputs: { ...always, paging: { perPage: "50" } } },
  ]);
});

it("puts given inputs in the place of examples and defaults", () => {
  const cases = casesOf({ inputs }, { id: "2", order: "asc" });
  expect(cases.map(({ inputs }) => [inputs.id, inputs.order])).toEqual(
    cases.map(() => ["2", "asc"]),
  );
  expect(cases.map(({ name }) => name)).not.toContain("also order");
});
