import { Box } from "@mui/material";
import { collapseAllNested, defaultStyles, JsonView } from "react-json-view-lite";
import "react-json-view-lite/dist/index.css";

const container = { ...defaultStyles, container: "" };

const WIDE = 30;

/** JSON that unfolds; what is long begins folded. */
const Tree = ({ data }: { data: unknown }) => (
  <Box
    sx={{
      fontFamily: "ui-monospace, monospace",
      fontSize: 13,
      overflow: "auto",
      maxHeight: "60vh",
      // The colors of the library are made for white ground only.
      "& span, & div": { color: "text.primary !important", background: "none" },
    }}
  >
    {typeof data === "object" && data !== null ? (
      <JsonView
        data={data}
        style={container}
        aria-label="Result"
        clickToExpandNode
        shouldExpandNode={(level, value) =>
          level < 2 && (!Array.isArray(value) || value.length <= WIDE || collapseAllNested(level))
        }
      />
    ) : (
      String(data)
    )}
  </Box>
);

export default Tree;
