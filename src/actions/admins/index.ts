export { getAdmin } from "./getAdmin";
export { identifyAdmin } from "./identifyAdmin";
export { listActivityLogEventTypes } from "./listActivityLogEventTypes";
export { listActivityLogs } from "./listActivityLogs";
export { listAdmins } from "./listAdmins";
export { listAwayStatusReasons } from "./listAwayStatusReasons";
export { searchActivityLogs } from "./searchActivityLogs";
export { setAdminAway } from "./setAdminAway";
