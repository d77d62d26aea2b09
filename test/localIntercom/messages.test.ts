import { seeded } from "../../tools/intercom";
import { useServer } from "./useServer";

const { send } = useServer();

const from = { type: "admin", id: Number(seeded.admin.id) };
const to = { type: "user", id: seeded.contact.id };
const message = { message_type: "inapp", body: "We land at noon.", from, to };

describe("messages", () => {
  it.each([
    ["as described", {}],
    ["from an admin whose ID is text", { from: { type: "admin", id: seeded.admin.id } }],
    ["to a contact of any role", { to: { ...to, type: "contact" } }],
    ["of the type in_app", { message_type: "in_app" }],
  ])("are sent %s", async (_, change) => {
    const { status, body } = await send("POST", "/messages", { body: { ...message, ...change } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      message_type: "inapp",
      subject: message.body,
      body: message.body,
      owner: { type: "admin", id: seeded.admin.id },
    });
  });

  it.each([
    ["to a lead that is a user", { to: { ...to, type: "lead" } }],
    ["to nobody", { to: { ...to, id: "1" } }],
  ])("are not sent %s", async (_, change) => {
    const answer = await send("POST", "/messages", { body: { ...message, ...change } });
    expect(answer.status).toBe(404);
  });
});
