export { createCompany } from "./createCompany";
export { deleteCompany } from "./deleteCompany";
export { getCompany } from "./getCompany";
export { listCompanies } from "./listCompanies";
export { updateCompany } from "./updateCompany";
