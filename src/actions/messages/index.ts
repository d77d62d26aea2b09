export { getWhatsAppMessageStatus } from "./getWhatsAppMessageStatus";
export { listMessageStatuses } from "./listMessageStatuses";
export { sendEmail } from "./sendEmail";
export { sendInAppMessage } from "./sendInAppMessage";
export { sendWhatsAppMessage } from "./sendWhatsAppMessage";
