export { createCompanyNote } from "./createCompanyNote";
export { createContactNote } from "./createContactNote";
export { getNote } from "./getNote";
export { listCompanyNotes } from "./listCompanyNotes";
export { listContactNotes } from "./listContactNotes";
