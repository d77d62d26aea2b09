import { Box, Typography } from "@mui/material";
import { IS_STATIC, useCatalog, useStudio } from "./api";

/** What is shown beside the list before a part is chosen. */
export const Home = () => {
  const { component, parts = [] } = useCatalog().data ?? {};
  const isReal = useStudio().data?.mode === "real";
  return (
    <Box sx={{ p: 4, maxWidth: 720 }}>
      <Typography variant="h1" sx={{ fontSize: 28, mb: 1 }}>
        {component?.label}
      </Typography>
      <Typography sx={{ mb: 2 }}>{component?.description}.</Typography>
      <Typography sx={{ mb: 2 }}>
        {`Type what should happen, such as "send an email to a contact", and choose one of the ${parts.length} parts.`}
      </Typography>
      {IS_STATIC ? null : (
        <Typography color="textSecondary">
          {isReal
            ? "Runs reach the workspace of the access token; those that write ask first."
            : "Runs reach a local Intercom with sample data, which keeps what they write until it is seeded again."}
        </Typography>
      )}
      <Typography color="textSecondary" sx={{ mt: 2 }}>
        Keys: / searches, ↓ and ↑ go through the list, Enter opens, Ctrl+Enter runs.
      </Typography>
    </Box>
  );
};
