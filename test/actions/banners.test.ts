import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";
import { UNKNOWN_ID } from "../support/unknown";

const local = useIntercom();

const { id } = seeded.contact;
const { viewId } = seeded.banner;
const view = () => local.intercom.workspace.bannerViews.get(viewId);

describe("List Contact Banners", () => {
  it("returns the banners to show, and each counts as shown", async () => {
    const list = await local.run("listContactBanners", { id });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: `/contacts/${id}/banners`,
      query: {},
      json: undefined,
    });
    expect(list).toMatchObject({ type: "list", data: [{ type: "banner", view_id: viewId }] });
    expect(view()?.impressions).toBe(1);
  });

  it("fails for an unknown contact", async () => {
    const error = await local.fail("listContactBanners", { id: UNKNOWN_ID });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe("Dismiss Banner", () => {
  it("dismisses it for this contact, as often as asked", async () => {
    for (const _time of [1, 2]) {
      expect(await local.run("dismissBanner", { id, viewId })).toEqual({
        type: "banner_dismiss",
        view_id: viewId,
        dismissed: true,
      });
    }
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: `/contacts/${id}/banners/${viewId}/dismiss`,
      query: {},
      json: undefined,
    });
    expect(await local.run("listContactBanners", { id })).toMatchObject({ data: [] });
  });

  it("is repeated when the answer is lost", async () => {
    local.intercom.faults.add({ status: 503, headers: { "retry-after": "0" } });
    await local.run("dismissBanner", { id, viewId });
    expect(view()?.dismissed).toBe(true);
  });

  it("fails for the banner of another contact", async () => {
    const inputs = { id: seeded.otherContact.id, viewId };
    expect(await local.fail("dismissBanner", inputs)).toMatchObject({
      status: 404,
      code: "not_found",
    });
  });
});
