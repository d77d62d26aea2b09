export { listContactSubscriptions } from "./listContactSubscriptions";
export { listSubscriptionTypes } from "./listSubscriptionTypes";
export { subscribeContact } from "./subscribeContact";
export { unsubscribeContact } from "./unsubscribeContact";
