import { seeded } from "../../../tools/intercom";
import { accessTokenConnection, component, runAction } from "../../../tools/platform/runner";
import { startIntercom, useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id } = seeded.conversation;
const close = (executionId: string) => local.run("closeConversation", { id }, { executionId });
const actor = () => (local.lastRequest().json as { admin_id?: unknown }).admin_id;

const acting = Object.values(component.actions).filter(({ inputs }) =>
  inputs.some(
    ({ key, comments = "" }) => key === "adminId" && /behind the access token/.test(comments),
  ),
);

it("is offered by every action that works in the name of a teammate", () => {
  // Two of notes, eighteen of conversations and tickets, three of messages.
  expect(acting.length).toBeGreaterThanOrEqual(23);
  for (const { key, inputs } of acting) {
    const input = inputs.find((each) => each.key === "adminId");
    expect([key, input?.required ?? false, input?.dataSource]).toEqual([key, false, "selectAdmin"]);
  }
});

it("is the admin behind the token, asked for once in a run", async () => {
  await close("run 1");
  expect(local.requests()).toEqual(["GET /me", `POST /conversations/${id}/parts`]);
  expect(actor()).toBe(seeded.admin.id);
  await local.run("addNoteToTicket", { id: seeded.ticket.id, body: "A" }, { executionId: "run 1" });
  expect(local.requests().slice(2)).toEqual([`POST /tickets/${seeded.ticket.id}/reply`]);
  expect(actor()).toBe(seeded.admin.id);
  await close("run 2");
  expect(local.requests().filter((request) => request === "GET /me")).toHaveLength(2);
});

it("is not asked for when an admin was named", async () => {
  await local.run("closeConversation", { id, adminId: seeded.otherAdmin.id });
  expect(local.requests()).toEqual([`POST /conversations/${id}/parts`]);
  expect(actor()).toBe(seeded.otherAdmin.id);
});

it("is never that of another customer, even in a run of the same name", async () => {
  const other = await startIntercom({ seed: true });
  try {
    await close("run");
    await runAction(
      "closeConversation",
      { connection: accessTokenConnection(other), id },
      { executionId: "run" },
    );
    expect(other.traffic.map(({ path }) => path)).toEqual(["/me", `/conversations/${id}/parts`]);
  } finally {
    await other.stop();
  }
});

it("sends the ID of a sender as a number", async () => {
  await local.run("sendInAppMessage", { contactId: seeded.contact.id, body: "Hello" });
  expect(local.lastRequest().json).toMatchObject({
    from: { type: "admin", id: Number(seeded.admin.id) },
  });
});

it("writes nothing when the permission to ask for it is missing", async () => {
  local.intercom.settings.scopeErrors = "403";
  local.intercom.tokens.set(local.intercom.token, {
    state: "ok",
    permissions: new Set(["Write conversations"]),
  });
  local.intercom.faults.add({
    path: "/me",
    status: 403,
    code: "token_unauthorized",
    message: "Not authorized to access resource",
  });
  const error = await local.fail("closeConversation", { id });
  expect(error.message).toContain('lacks the permission "Read one admin"');
  expect(local.requests()).toEqual(["GET /me"]);
});
