import { Alert, Button, Stack, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { TriggerState } from "../../common/types";
import { api, queries } from "../api";

const CodeEditor = lazy(() => import("../CodeEditor"));

const NOTHING: TriggerState = { instanceState: {}, paginationState: null };

/** What the flow remembers between two runs; it can be changed. */
export const KeptState = ({ triggerKey }: { triggerKey: string }) => {
  const queryKey = ["state", triggerKey];
  const { data } = useQuery({
    queryKey,
    queryFn: () => api<TriggerState>(`/api/states/${triggerKey}`),
    staleTime: 0,
  });
  const [edited, setEdited] = useState<string>();
  const [error, setError] = useState<string>();
  const kept = JSON.stringify(data ?? NOTHING, null, 2);
  const save = async (text: string) => {
    try {
      await api(`/api/states/${triggerKey}`, "PUT", JSON.parse(text));
      setError(undefined);
      setEdited(undefined);
      queries.invalidateQueries({ queryKey });
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    }
  };
  return (
    <Stack spacing={1} sx={{ mt: 3 }} component="section" aria-label="State of the flow">
      <Typography variant="h2" sx={{ fontSize: 18 }}>
        State of the flow
      </Typography>
      {error ? <Alert severity="error">{error}</Alert> : null}
      <Suspense>
        <CodeEditor
          label="State of the flow as JSON"
          value={edited ?? kept}
          maxHeight="240px"
          onChange={(text) => setEdited(text === kept ? undefined : text)}
        />
      </Suspense>
      <Stack direction="row" spacing={1}>
        <Button
          size="small"
          disabled={edited === undefined}
          onClick={() => edited !== undefined && save(edited)}
        >
          Save state
        </Button>
        <Button size="small" onClick={() => save(JSON.stringify(NOTHING))}>
          Forget everything
        </Button>
      </Stack>
    </Stack>
  );
};
