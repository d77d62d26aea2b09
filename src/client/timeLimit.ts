import {
  type AxiosAdapter,
  AxiosError,
  type AxiosResponse,
  type InternalAxiosRequestConfig,
} from "axios";

/** Sends one attempt, which ends after the limit, in milliseconds, whatever arrives until then. */
type SendInTime = (
  config: InternalAxiosRequestConfig,
  limitMs: number,
  /** Why it is so long, for the error. */
  reason: string,
) => Promise<AxiosResponse>;

/**
 * Axios limits how long nothing arrives; this limits the attempt.
 * @returns an adapter whose answers and failures carry the config that was asked with. Past the
 * limit it fails like a time-out of axios.
 */
export const withinTime =
  (send: AxiosAdapter): SendInTime =>
  async (config, limitMs, reason) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), Math.max(limitMs, 0));
    try {
      const response = await send({ ...config, timeout: 0, signal: controller.signal });
      return Object.assign(response, { config });
    } catch (error) {
      if (!controller.signal.aborted) throw Object.assign(Object(error), { config });
      throw new AxiosError(
        `timeout of ${Math.round(limitMs)}ms exceeded${reason}`,
        AxiosError.ECONNABORTED,
        config,
      );
    } finally {
      clearTimeout(timer);
    }
  };
