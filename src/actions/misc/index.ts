export { rawRequest } from "../rawRequest/rawRequest";
