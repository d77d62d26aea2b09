export { createEventSummary } from "./createEventSummary";
export { getEventSummary } from "./getEventSummary";
export { listEvents } from "./listEvents";
export { trackEvent } from "./trackEvent";
export { trackEvents } from "./trackEvents";
