import { seeded } from "../../tools/intercom";
import { startEndpoint } from "../../tools/platform/endpoint";
import { accessTokenConnection, runAction } from "../../tools/platform/runner";
import { newFlow, runTrigger } from "../../tools/platform/triggers";
import { useIntercom } from "../support/intercom";
import { simulatedPauses } from "../support/pauses";

// What the help center, Fin, exports, calls and custom objects are used for, from end to end through
// the bundle.
const local = useIntercom();
simulatedPauses(local);

type Answer = Record<string, unknown> & { id: string };

it("a help center is moved in: collections, articles, redirects, then a change that is reviewed first", async () => {
  const guides = await local.run<Answer>("createCollection", { name: "Guides" });
  const setup = await local.run<Answer>("createCollection", {
    name: "Set-up",
    parentId: guides.id,
  });
  const article = await local.run<{ created: boolean; article: Answer }>("upsertArticle", {
    title: "Change the battery",
    authorId: seeded.admin.id,
    state: "published",
    bodyMarkdown: "Turn the device off first.",
    parentId: setup.id,
  });
  expect(article).toMatchObject({ created: true, article: { state: "published" } });
  const { id } = article.article;
  await local.run("createHelpCenterRedirect", {
    helpCenterId: seeded.helpCenter.id,
    fromUrl: `${seeded.helpCenter.url}/old/battery`,
    locale: "en",
    targetType: "article",
    targetId: id,
  });

  await local.run("updateArticle", {
    articleId: id,
    mode: "draft",
    bodyMarkdown: "Turn the device off and wait.",
  });
  expect(local.intercom.workspace.articles.get(id)).toBeDefined();
  expect(await local.run("getArticle", { articleId: id })).toMatchObject({
    has_unpublished_changes: true,
    body_markdown: expect.stringContaining("first"),
  });
  await local.run("publishArticleDraft", { articleId: id });
  expect(await local.run("getArticle", { articleId: id })).toMatchObject({
    has_unpublished_changes: false,
    body_markdown: expect.stringContaining("and wait"),
  });
});

it("a knowledge base is kept in step over three runs", async () => {
  const { id: sourceId } = await local.run<Answer>("createContentImportSource", {
    url: "https://docs.example.com",
  });
  const flow = newFlow();
  const connection = accessTokenConnection(local.intercom);
  const sync = async (...names: string[]) => {
    const pages = names.map((name) => ({ externalId: name, title: name, html: `<p>${name}</p>` }));
    const inputs = { connection, sourceId, pages: JSON.stringify(pages), removeVanished: "true" };
    return (await runAction<Record<string, unknown>>("syncExternalPages", inputs, { flow })).data;
  };
  const held = () =>
    [...local.intercom.workspace.externalPages.values()]
      .filter((page) => String(page.source_id) === String(sourceId) && !page.isDeleted)
      .map((page) => page.external_id)
      .sort();
  expect(await sync("a", "b", "c")).toMatchObject({ created: 3, complete: true });
  expect(await sync("a", "b", "c")).toMatchObject({ unchanged: 3, created: 0, updated: 0 });
  expect(await sync("a", "b", "d")).toMatchObject({ created: 1, unchanged: 2, removed: 1 });
  expect(held()).toEqual(["a", "b", "d"]);
});

it("a report becomes rows, in a later run where it takes long", async () => {
  const { settings } = local.intercom;
  settings.exports.seconds = 120;
  const report = {
    datasetId: "conversation",
    attributeIds: ["standard.conversation_id", "standard.state"],
    startTime: "2026-01-01",
    endTime: "2026-02-28",
  };
  const started = await local.run<Answer>("exportReportingData", { ...report, maxWait: "1" });
  expect(started).toMatchObject({ outcome: "not_done", rows: [] });
  const finished = await local.run<{ outcome: string; rows: Answer[] }>("waitForReportingExport", {
    jobIdentifier: started.job_identifier,
  });
  expect(finished.outcome).toBe("done");
  expect(finished.rows[0]).toMatchObject({ conversation_id: seeded.conversation.id });
  expect(local.requests().filter((request) => request.startsWith("POST"))).toHaveLength(1);
});

it("orders are linked to the contact who placed them", async () => {
  const objectType = "Order";
  await local.run("upsertCustomObjectInstance", { objectType, externalId: "order_077" });
  const inputs = {
    objectType,
    attribute: "orders",
    contactId: seeded.linkedContact.id,
    externalIds: ["order_077"],
  };
  const linked = await local.run<{ linked: string[]; added: string[] }>("linkCustomObject", inputs);
  expect(linked.added).toHaveLength(1);
  const { removed } = await local.run<{ removed: string[] }>("unlinkCustomObject", inputs);
  expect(removed).toEqual(linked.added);
});

it("calls of a conversation come with their transcripts, and a recording as a file", async () => {
  const { data } = await local.run<{ data: Answer[] }>("listCallsOfConversations", {
    conversationIds: [seeded.conversation.id],
  });
  expect(data.map(({ id }) => id)).toContain(seeded.call.id);
  const text = await local.run<string>("getCallTranscript", { callId: seeded.call.id });
  expect(text.length).toBeGreaterThan(0);
  const recording = await local.run<Buffer>("getCallRecording", { callId: seeded.call.id });
  expect(Buffer.isBuffer(recording)).toBe(true);
});

it("a user talks to Fin until it is solved, and rates it", async () => {
  const secrets = ["signing secret of Fin"];
  const connection = accessTokenConnection(local.intercom);
  const endpoint = await startEndpoint((payload, flow) =>
    runTrigger(
      "finAgentWebhook",
      { connection, signingSecrets: secrets },
      { flow, payload: { ...payload } },
    ),
  );
  const { finEvents, finConversations } = local.intercom.workspace;
  const message = { conversationId: "chat-77", userId: "25" };
  try {
    finEvents.configure({ url: endpoint.url, secret: secrets[0] ?? "" });
    await local.run("startFinConversation", { ...message, body: "Where is my order?" });
    const conversation = finConversations.get("chat-77");
    if (!conversation) throw new Error("Fin knows nothing of the conversation.");
    await finEvents.deliver();
    await local.run("replyToFin", { ...message, body: "77." });
    finEvents.reach(conversation, "resolved");
    finEvents.askForRating(conversation);
    await finEvents.deliver();
    await local.run("submitFinRating", { conversationId: "chat-77", rating: "amazing" });
    const branches = endpoint.executions.map(({ branch }) => branch);
    expect(branches.slice(0, 2)).toEqual(["Fin Replied", "Fin Replied"]);
    expect(branches).toContain("Awaiting Reply");
    expect(branches.slice(-2)).toEqual(["Resolved", "Rating Requested"]);
    expect(conversation.survey).toMatchObject({ rating: "amazing" });
  } finally {
    await endpoint.stop();
  }
});
