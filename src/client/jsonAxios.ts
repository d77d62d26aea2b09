import { Axios, type AxiosRequestConfig } from "axios";

const asJson = (config: AxiosRequestConfig): AxiosRequestConfig => {
  const { data, headers } = config;
  if (typeof data !== "object" || data === null || Buffer.isBuffer(data)) return config;
  return {
    ...config,
    data: JSON.stringify(data),
    headers: { "Content-Type": "application/json", ...headers },
  };
};

/**
 * Axios merges a body as it merges settings, and then leaves out keys such as "constructor". So it
 * gets the text.
 */
export class JsonAxios extends Axios {}

const { request } = Axios.prototype;
JsonAxios.prototype.request = function (this: JsonAxios, config) {
  return request.call(this, asJson(config as AxiosRequestConfig)) as never;
};

for (const method of ["post", "put", "patch"] as const) {
  JsonAxios.prototype[method] = function (this: JsonAxios, url, data, config) {
    return this.request({ ...config, method, url, data });
  };
}
