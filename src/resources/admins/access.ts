import type { Access } from "../../client/access";

export const readOneAdmin: Access = { permission: "Read one admin" };
export const readAdmins: Access = { permission: "Read admins" };
export const readAdminActivityLogs: Access = { permission: "Read admin activity logs" };
