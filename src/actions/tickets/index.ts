export { createTicket } from "./createTicket";
export { getTicket } from "./getTicket";
export { listTicketTypes } from "./listTicketTypes";
export { searchTickets } from "./searchTickets";
