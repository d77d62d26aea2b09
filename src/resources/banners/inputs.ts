import { idInput } from "../../inputs/builders";

export const bannerViewId = idInput({
  label: "View ID",
  required: true,
  example: "645719311",
  comments: "ID of the view of the banner: view_id in the result of List Contact Banners.",
});
