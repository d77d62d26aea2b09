import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const created = async (visibleOnCreate: unknown) => {
  await local.run("createTicketTypeAttribute", {
    ticketTypeId: seeded.ticketType.id,
    name: "Severity",
    description: "How bad it is",
    dataType: "string",
    visibleOnCreate,
  });
  return local.lastRequest().json;
};

it.each([
  ["blank", ""],
  ["untouched", undefined],
])("a switch that is on by default stays on when it is %s", async (_what, value) => {
  expect(await created(value)).toMatchObject({ visible_on_create: true });
});

it("and is off when it was switched off", async () => {
  expect(await created("false")).toMatchObject({ visible_on_create: false });
});
