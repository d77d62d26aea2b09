export { dismissBanner } from "./dismissBanner";
export { listContactBanners } from "./listContactBanners";
