export { getSegment } from "./getSegment";
export { listCompanySegments } from "./listCompanySegments";
export { listContactSegments } from "./listContactSegments";
export { listSegments } from "./listSegments";
