import { Button } from "@mui/material";
import { useState } from "react";

/** Puts a text into the clipboard. */
export const CopyButton = ({ label, text }: { label: string; text: string }) => {
  const [isDone, setDone] = useState(false);
  return (
    <Button
      size="small"
      variant="outlined"
      sx={{ flexShrink: 0 }}
      onClick={async () => {
        await navigator.clipboard.writeText(text);
        setDone(true);
        setTimeout(() => setDone(false), 1500);
      }}
    >
      {isDone ? "Copied" : label}
    </Button>
  );
};
