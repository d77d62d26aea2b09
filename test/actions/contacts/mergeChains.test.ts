import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id } = seeded.contact;
const idOf = (number: number) => `6762f0f51bb69f9f2193c00${number}`;

/** Lets Intercom say that each of these contacts was merged into the next. */
const mergeInto = (...ids: string[]) => {
  for (const [index, target] of ids.slice(1).entries()) {
    local.intercom.faults.add({
      path: `/contacts/${ids[index]}`,
      status: 410,
      code: "contact_merged",
      headers: { link: `</contacts/${target}>; rel="canonical"` },
      times: 99,
    });
  }
};
const find = { findBy: "id", value: idOf(1) };

it.each([1, 2, 3])("follows a chain of merges of length %i", async (length) => {
  const chain = Array.from({ length }, (_, index) => idOf(index + 1));
  mergeInto(...chain, id);
  expect(await local.run("findContact", find)).toMatchObject({ id });
});

it.each([
  ["of four merges", [idOf(1), idOf(2), idOf(3), idOf(4), id], 4],
  ["into itself", [idOf(1), idOf(1)], 1],
  ["there and back", [idOf(1), idOf(2), idOf(1)], 2],
])("ends a chain %s with an error that says so", async (_, chain, requests) => {
  mergeInto(...chain);
  expect(await local.fail("findContact", find)).toMatchObject({
    name: "MatchError",
    code: "merged_too_often",
    candidates: [...new Set(chain)],
    message: `Intercom says that ${chain.join(" was merged into ")}. Such a chain is followed 3 times at most, and to each contact once.`,
  });
  expect(local.requests()).toHaveLength(requests);
});

it("ends a chain that changing a contact meets", async () => {
  const contact = { type: "contact", id: idOf(1) };
  local.intercom.faults.add({ path: `/contacts/${idOf(1)}`, status: 200, body: contact });
  mergeInto(idOf(1), idOf(2), idOf(1));
  const error = await local.fail("createOrUpdateUser", { id: idOf(1), name: "Wash" });
  expect(error).toMatchObject({ code: "merged_too_often" });
  const changes = local.requests().filter((request) => request.startsWith("PUT"));
  expect(changes).toEqual([`PUT /contacts/${idOf(1)}`, `PUT /contacts/${idOf(2)}`]);
});

it("is data on the branch Unsuccessful of Update User", async () => {
  mergeInto(idOf(1), idOf(1));
  const inputs = { updateBy: "id", value: idOf(1), name: "Wash" };
  expect(await local.run("updateUser", inputs)).toMatchObject({ code: "merged_too_often" });
});
