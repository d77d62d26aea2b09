import { searchableContacts } from "../../search/contacts";
import { compileQuery } from "../../search/query";
import { readSort } from "../../search/sort";
import { searchVirtualContacts } from "../../search/virtualContacts";
import { isObject } from "../../server/body";
import { invalid } from "../../server/errors";
import { cursorPage, readPerPage } from "../../server/paging";
import { type Call, needs, type Routes } from "../../server/route";
import { isActive } from "../../workspace/contacts";
import { showContact } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts

const search = (call: Call) => {
  const { workspace, version, body } = call;
  const searchable = searchableContacts(workspace, version);
  const matches = compileQuery(body.query, searchable);
  const order = readSort(body.sort, searchable.field, "last_seen_at");
  if (body.pagination != null && !isObject(body.pagination)) {
    throw invalid("pagination is invalid", "pagination");
  }
  const { per_page, starting_after } = body.pagination ?? {};
  const request = {
    scope: `contacts/search ${order.name}`,
    perPage: readPerPage(per_page, { default: 50, max: 150 }),
    startingAfter: starting_after,
    largestPage: workspace.settings.largestPage,
  };
  const found = () => workspace.index.viewAll(workspace.contacts).filter(isActive).filter(matches);
  const { items, ...rest } =
    workspace.settings.virtualContacts > 0
      ? searchVirtualContacts(workspace.settings, { query: body.query, matches, order }, request)
      : cursorPage(found(), order, request);
  const shown = workspace.index.show(items, workspace.contacts);
  return { type: "list", data: shown.map((contact) => showContact(contact, call)), ...rest };
};

export const contactSearchRoutes: Routes = {
  "POST /contacts/search": needs("Read users and companies", search),
};
