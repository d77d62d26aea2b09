import type { BannerView } from "../workspace/banners";

/** A banner. */
export const presentBanner = ({ contactId, dismissed, impressions, ...banner }: BannerView) => ({
  type: "banner",
  ...banner,
  style: "inline",
  position: "top",
  show_dismiss_button: true,
  action: null,
  client_targeting: null,
});
