export { createCompany } from "./createCompany";
export { deleteCompany } from "./deleteCompany";
export { findOrCreateCompany } from "./findOrCreateCompany";
export { getCompany } from "./getCompany";
export { listCompanies } from "./listCompanies";
export { listCompanyContacts } from "./listCompanyContacts";
export { updateCompany } from "./updateCompany";
export { upsertCompany } from "./upsertCompany";
