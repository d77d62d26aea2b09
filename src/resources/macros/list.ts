// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/macros/listmacros
export const MACRO_LIST = { url: "/macros", largestPage: 150 };
