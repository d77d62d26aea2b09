import { relativePath } from "../../../src/resources/rawRequest/url";
import { InputError } from "../../../src/values/inputError";

const HOST = "https://api.intercom.io";
const PROXY = "https://proxy.example:8443/intercom";

const refused = (url: string, baseUrl: string) => {
  const outcome = () => relativePath(url, baseUrl);
  expect(outcome).toThrow(InputError);
  expect(outcome).toThrow(`URL: "${url.trim()}" `);
  return expect(outcome);
};

describe("the URL of a raw request", () => {
  it.each([
    ["/contacts", "/contacts"],
    ["contacts", "/contacts"],
    ["  /contacts\n", "/contacts"],
    ["/contacts/", "/contacts/"],
    ["/companies?company_id=6&page=2", "/companies?company_id=6&page=2"],
    ["/contacts/find_by_external_id/a%2Fb", "/contacts/find_by_external_id/a%2Fb"],
    ["/contacts/find_by_external_id/a.b..c%2e", "/contacts/find_by_external_id/a.b..c%2e"],
    ["/redirect?to=https://example.com/../x//y", "/redirect?to=https://example.com/../x//y"],
    ["?page=2", "/?page=2"],
  ])("%j is the path %j", (url, path) => {
    expect(relativePath(url, HOST)).toBe(path);
    expect(relativePath(url, PROXY)).toBe(path);
  });

  it.each([
    ["https://api.intercom.io/contacts?page=2", HOST, "/contacts?page=2"],
    ["HTTPS://API.Intercom.io/contacts", HOST, "/contacts"],
    ["https://api.intercom.io:443/contacts", HOST, "/contacts"],
    [" https://api.intercom.io ", HOST, "/"],
    ["https://api.intercom.io?page=2", HOST, "/?page=2"],
    ["https://proxy.example:8443/intercom/contacts", PROXY, "/contacts"],
    ["https://proxy.example:8443/intercom", PROXY, "/"],
    ["http://127.0.0.1:5000/me", "http://127.0.0.1:5000", "/me"],
  ])("%j at the connection's own address, %j, is the path %j", (url, baseUrl, path) => {
    expect(relativePath(url, baseUrl)).toBe(path);
  });

  it.each([
    ["https://api.eu.intercom.io/contacts", HOST],
    ["http://api.intercom.io/contacts", HOST],
    ["https://api.intercom.io:8443/contacts", HOST],
    ["https://api.intercom.io@elsewhere.example/contacts", HOST],
    ["https://user:word@api.intercom.io/contacts", HOST],
    ["https://api.intercom.io.elsewhere.example/contacts", HOST],
    ["https://api.intercom.io\\.elsewhere.example/contacts", HOST],
    ["https://api.intercom.io\t.elsewhere.example/contacts", HOST],
    ["https://proxy.example:8443/contacts", PROXY],
    ["https://proxy.example:8443/intercom2/contacts", PROXY],
    ["https://proxy.example/intercom/contacts", PROXY],
    ["https:api.intercom.io/contacts", HOST],
    ["HTTP://elsewhere.example", HOST],
    ["ftp://elsewhere.example", HOST],
    ["javascript:alert(1)", HOST],
    ["//elsewhere.example/contacts", HOST],
    ["//api.intercom.io/contacts", HOST],
    [" //elsewhere.example", HOST],
    ["///elsewhere.example", HOST],
    ["\\\\elsewhere.example", HOST],
    ["\\/elsewhere.example", HOST],
  ])("%j is refused where the connection is for %j", (url, baseUrl) => {
    refused(url, baseUrl).toThrow(
      `does not lie at the connection's address, ${baseUrl}. Give a path such as /contacts: the access token may only be sent there.`,
    );
  });

  it.each([
    "/../admin",
    "/contacts/../../admin",
    "..",
    "./contacts",
    "/contacts/.",
    "/%2e%2e/admin",
    "/.%2E/admin",
    "/%2e./admin?page=2",
    "/contacts/..%2fadmin",
    "/contacts%2F..%2F..%2Fadmin",
    "/contacts%5c..%5Cadmin",
    "/%252e%252e/admin",
    "/a%252f..%252fadmin",
    "https://proxy.example:8443/intercom/../admin",
    "https://proxy.example:8443/intercom/%2e%2e/admin",
  ])("%j leads to another path and is refused", (url) => {
    refused(url, PROXY).toThrow("contains . or .. as a part, which would lead to another path.");
  });

  it.each([
    "/contacts//tags",
    "/contacts//..//..//admin",
    "https://proxy.example:8443/intercom//elsewhere.example",
  ])("%j has an empty part and is refused", (url) => {
    refused(url, PROXY).toThrow("has two slashes in a row: a part between them is empty.");
  });

  it.each([
    "/\\elsewhere.example",
    "/contacts/..\\..\\admin",
    "/contacts/a b",
    "/contacts#tags",
    "/\t/elsewhere.example",
    "https://api.intercom.io/a b",
  ])("%j cannot be a path", (url) => {
    refused(url, HOST).toThrow("contains a space, a backslash or a #, which a path cannot.");
  });
});
