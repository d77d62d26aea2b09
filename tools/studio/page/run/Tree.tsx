import { Box } from "@mui/material";
import { useMemo } from "react";
import { defaultStyles, JsonView } from "react-json-view-lite";
import "react-json-view-lite/dist/index.css";

const container = { ...defaultStyles, container: "" };

const WIDE = 30;
/** JSON of so few characters is shown unfolded. */
const SHORT = 20_000;

/** JSON that unfolds; what is long begins folded. */
const Tree = ({ data }: { data: unknown }) => {
  const levels = useMemo(() => ((JSON.stringify(data) ?? "").length < SHORT ? 4 : 2), [data]);
  return (
    <Box
      sx={{
        fontFamily: "ui-monospace, monospace",
        fontSize: 13,
        overflow: "auto",
        maxHeight: "60vh",
        // The colors of the library are made for white ground only.
        "& span, & div": {
          color: "var(--mui-palette-text-primary) !important",
          background: "none",
        },
      }}
    >
      {typeof data === "object" && data !== null ? (
        <JsonView
          data={data}
          style={container}
          aria-label="Result"
          clickToExpandNode
          shouldExpandNode={(level, value) =>
            level < levels && (!Array.isArray(value) || value.length <= WIDE || level < 1)
          }
        />
      ) : (
        String(data)
      )}
    </Box>
  );
};

export default Tree;
