import type { LocalIntercom } from "../../tools/intercom";
import { call } from "../support/call";
import { type History, historyOf, type Kind } from "../support/history";
import { startIntercom } from "../support/intercom";

const DELAY_SECONDS = 120;

let intercom: LocalIntercom;
let record: History;

beforeAll(async () => {
  intercom = await startIntercom({ indexDelaySeconds: DELAY_SECONDS });
});
beforeEach(() => {
  intercom.reset();
  record = historyOf(intercom.workspace);
});
afterAll(() => intercom.stop());

const later = (seconds: number) => intercom.clock.advance(seconds * 1000);

type Searchable = Exclude<Kind, "company">;

interface Page {
  data?: { id: string }[];
  conversations?: { id: string }[];
  tickets?: { id: string }[];
  pages: { next?: { starting_after: string } };
}

const idsOf = ({ data, conversations, tickets }: Page) =>
  (data ?? conversations ?? tickets ?? []).map(({ id }) => id);

const FIRST_SECOND = { field: "updated_at", operator: ">", value: 0 };

const search = (kind: Searchable, query: object = FIRST_SECOND, pagination = {}) =>
  call<Page>(intercom, `POST /${kind}s/search`, {
    query,
    pagination,
    sort: { field: "updated_at", order: "ascending" },
  });
const found = async (kind: Searchable, query?: object) => idsOf(await search(kind, query));

describe.each<Searchable>(["contact", "conversation", "ticket"])("a %s", (kind) => {
  it("is found when the index has caught up with its creation", async () => {
    const id = record.create(kind);
    expect(await found(kind)).toEqual([]);
    later(DELAY_SECONDS);
    expect(await found(kind)).toEqual([id]);
  });

  it("is found as it was, until the index has caught up with a change", async () => {
    const [first, second] = [record.create(kind), record.create(kind)];
    later(DELAY_SECONDS);
    record.update(kind, first);
    expect(await found(kind)).toEqual([first, second]);
    later(DELAY_SECONDS);
    expect(await found(kind)).toEqual([second, first]);
  });

  it("comes in small pages when the server gives no more", async () => {
    const ids = [record.create(kind), record.create(kind), record.create(kind)];
    later(DELAY_SECONDS);
    intercom.settings.largestPage = 2;
    const first = await search(kind, FIRST_SECOND, { per_page: 150 });
    const rest = await search(kind, FIRST_SECOND, { per_page: 150, ...first.pages.next });
    expect([idsOf(first), idsOf(rest)]).toEqual([ids.slice(0, 2), ids.slice(2)]);
  });
});

it("an archived contact is found until the index has caught up", async () => {
  const id = record.create("contact");
  later(DELAY_SECONDS);
  record.archive("contact", id);
  expect(await found("contact")).toEqual([id]);
  later(DELAY_SECONDS);
  expect(await found("contact")).toEqual([]);
});

it("of two merged contacts one is left when the index has caught up", async () => {
  const lead = record.create("contact", { role: "lead" });
  const user = record.create("contact");
  later(DELAY_SECONDS);
  record.merge("contact", lead, user);
  expect(await found("contact")).toEqual([lead, user]);
  later(DELAY_SECONDS);
  expect(await found("contact")).toEqual([user]);
});

it("conversations and tickets that are gone are not found", async () => {
  const conversation = record.create("conversation");
  const ticket = record.create("ticket");
  later(DELAY_SECONDS);
  record.archive("conversation", conversation);
  record.archive("ticket", ticket);
  expect(await found("conversation")).toEqual([]);
  expect(await found("ticket")).toEqual([]);
  expect(await call(intercom, "GET /conversations/deleted")).toMatchObject({
    conversations: [{ id: conversation }],
  });
});

it("a conversation changed through the API is found as it was, too", async () => {
  const id = record.create("conversation");
  later(DELAY_SECONDS);
  const { updated_at: before } = await call(intercom, `GET /conversations/${id}`);
  const open = { field: "open", operator: "=", value: true };
  await call(intercom, `POST /conversations/${id}/parts`, {
    message_type: "close",
    type: "admin",
    admin_id: "991267645",
  });
  expect(await search("conversation", open)).toMatchObject({
    conversations: [{ id, updated_at: before }],
  });
  later(DELAY_SECONDS);
  expect(await found("conversation", open)).toEqual([]);
});

it("companies are listed at once, and scrolled in small pages when the server gives no more", async () => {
  intercom.settings.hideEmptyCompanies = false;
  const ids = [record.create("company"), record.create("company"), record.create("company")];
  record.update("company", ids[0] ?? "", { name: "Blue Sun" });
  record.archive("company", ids[1] ?? "");
  intercom.settings.largestPage = 1;
  const first = await call<{ scroll_param: string }>(intercom, "GET /companies/scroll");
  const next = () => call(intercom, `GET /companies/scroll?scroll_param=${first.scroll_param}`);
  expect(first).toMatchObject({ data: [{ id: ids[0], name: "Blue Sun" }] });
  expect(await next()).toMatchObject({ data: [{ id: ids[2] }] });
  expect(await next()).toMatchObject({ data: [] });
});
