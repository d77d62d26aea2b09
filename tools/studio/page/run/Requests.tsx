import { Box, Button, Stack, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import type { RequestDetails, RequestSummary } from "../../common/types";
import { api } from "../api";
import { CopyButton } from "../CopyButton";
import { asCurl } from "../copies";

const ROW_PX = 52;

const pretty = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

const outcomeOf = ({ status, tookMs, error }: RequestSummary): string => {
  if (tookMs === undefined) return "…";
  return status ? String(status) : (error ?? "no answer");
};

const colorOf = ({ status, tookMs }: RequestSummary) => {
  if (tookMs === undefined) return "text.secondary";
  return status >= 200 && status < 400 ? "success.main" : "error.main";
};

const aboutOf = ({ tookMs, attempt, waitedMs }: RequestSummary): string =>
  [
    tookMs === undefined ? "under way" : `${tookMs} ms`,
    attempt > 1 ? `attempt ${attempt}` : "",
    waitedMs >= 100 ? `after waiting ${(waitedMs / 1000).toFixed(1)} s` : "",
  ]
    .filter(Boolean)
    .join(", ");

const Text = ({ title, text }: { title: string; text: string }) =>
  text ? (
    <Box>
      <Typography variant="caption" color="textSecondary">
        {title}
      </Typography>
      <Box
        component="pre"
        tabIndex={0}
        aria-label={title}
        sx={{
          m: 0,
          p: 1,
          fontSize: 12,
          bgcolor: "action.hover",
          borderRadius: 1,
          overflow: "auto",
          maxHeight: 320,
          whiteSpace: "pre-wrap",
          overflowWrap: "anywhere",
        }}
      >
        {text}
      </Box>
    </Box>
  ) : null;

const headerLines = (headers: Record<string, string>) =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");

const Details = ({ runId, request }: { runId: string; request: RequestSummary }) => {
  const { data, error } = useQuery({
    queryKey: ["request", runId, request.index, request.tookMs === undefined],
    queryFn: () => api<RequestDetails>(`/api/runs/${runId}/requests/${request.index}`),
  });
  if (error) return <Typography color="textSecondary">{error.message}</Typography>;
  if (!data) return null;
  return (
    <Stack spacing={1} sx={{ mt: 1.5 }} component="section" aria-label="Request">
      <Stack direction="row" spacing={1} sx={{ alignItems: "center" }}>
        <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
          {`${data.method} ${data.url}`}
        </Typography>
        <CopyButton label="Copy as curl" text={asCurl(data)} />
      </Stack>
      <Text title="Body" text={pretty(data.requestBody)} />
      <Text title="Headers" text={headerLines(data.requestHeaders)} />
      <Text title="Answer" text={pretty(data.responseBody)} />
      <Text title="Headers of the answer" text={headerLines(data.responseHeaders)} />
    </Stack>
  );
};

/** Every request of a run in order, with what became of it. */
export const Requests = ({ runId, requests }: { runId: string; requests: RequestSummary[] }) => {
  const [chosen, setChosen] = useState<number>();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: requests.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
  });
  const shown = chosen === undefined ? undefined : requests[chosen];
  if (requests.length === 0) {
    return <Typography color="textSecondary">It sent no request.</Typography>;
  }
  return (
    <>
      <Box ref={scroller} sx={{ maxHeight: 320, overflow: "auto" }}>
        <Box
          component="ol"
          aria-label="Requests"
          sx={{ height: rows.getTotalSize(), position: "relative", m: 0, p: 0 }}
        >
          {rows.getVirtualItems().map(({ index, start }) => {
            const request = requests[index];
            if (!request) return null;
            return (
              <Box
                component="li"
                key={index}
                aria-setsize={requests.length}
                aria-posinset={index + 1}
                sx={{ position: "absolute", top: start, left: 0, right: 0, listStyle: "none" }}
              >
                <Button
                  fullWidth
                  color="inherit"
                  aria-pressed={index === chosen}
                  onClick={() => setChosen(index === chosen ? undefined : index)}
                  sx={{
                    height: ROW_PX,
                    justifyContent: "flex-start",
                    textAlign: "left",
                    gap: 1.5,
                    bgcolor: index === chosen ? "action.selected" : undefined,
                  }}
                >
                  <Typography
                    component="span"
                    sx={{ width: 44, fontWeight: 700, color: colorOf(request) }}
                  >
                    {outcomeOf(request)}
                  </Typography>
                  <Box component="span" sx={{ minWidth: 0, flex: 1 }}>
                    <Typography component="span" noWrap sx={{ display: "block", fontSize: 13.5 }}>
                      {`${request.method} ${request.path}`}
                    </Typography>
                    <Typography component="span" variant="caption" color="textSecondary">
                      {aboutOf(request)}
                    </Typography>
                  </Box>
                </Button>
              </Box>
            );
          })}
        </Box>
      </Box>
      {shown ? <Details runId={runId} request={shown} /> : null}
    </>
  );
};
