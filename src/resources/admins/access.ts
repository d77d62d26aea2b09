import type { Access } from "../../client/access";
import { advice } from "../common/advice";

export const readOneAdmin: Access = { permission: "Read one admin", advice };
export const readAdmins: Access = { permission: "Read admins", advice };
export const updateAdmins: Access = { permission: "Update admins", advice };
export const readAdminActivityLogs: Access = { permission: "Read admin activity logs", advice };
