import { presentBanner } from "../present/banners";
import { listOf } from "../present/lists";
import { resourceNotFound } from "../server/errors";
import { needs, type Routes } from "../server/route";
import { contactOf } from "./common/records";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/banners

export const bannerRoutes: Routes = {
  "GET /contacts/:id/banners": needs("Read users and companies", (call) => {
    const contact = contactOf(call);
    const views = [...call.workspace.bannerViews.values()].filter(
      ({ contactId, dismissed }) => contactId === contact.id && !dismissed,
    );
    // A banner that is listed counts as shown.
    for (const view of views) view.impressions += 1;
    return listOf(views.map(presentBanner));
  }),

  "POST /contacts/:id/banners/:view_id/dismiss": needs("Write users and companies", (call) => {
    const contact = contactOf(call);
    const view = call.workspace.bannerViews.get(call.params.view_id ?? "");
    if (view?.contactId !== contact.id) throw resourceNotFound();
    view.dismissed = true;
    return { type: "banner_dismiss", view_id: view.view_id, dismissed: true };
  }),
};
