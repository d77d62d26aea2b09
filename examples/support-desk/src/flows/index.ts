import { openTicket } from "./openTicket";
import { postReply } from "./postReply";
import { receiveEvents } from "./receiveEvents";

export const flows = [receiveEvents, openTicket, postReply];
