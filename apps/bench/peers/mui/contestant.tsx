import { Button, TextField } from "@mui/material";
import { QueryClient, QueryClientProvider, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import type { Contestant } from "../../src/page/Contestant.ts";
import { orderIds } from "../../src/page/orderIds.ts";
import { postMessage } from "../../src/page/postMessage.ts";

/** The usual composer on Material UI: a field that grows, with the count as its helper text. */
export const contestant: Contestant = {
  mount(container, copies) {
    createRoot(container).render(
      <QueryClientProvider client={new QueryClient()}>
        {orderIds(copies).map((orderId) => (
          <Composer key={orderId} />
        ))}
      </QueryClientProvider>,
    );
  },
};

function Composer() {
  const [text, setText] = useState("");
  const { mutate, isPending, isError } = useMutation({
    mutationFn: postMessage,
    onSuccess: () => setText(""),
  });
  const count = `${1000 - [...text].length} characters left`;
  return (
    <div>
      <TextField
        label="Message your shopper"
        multiline
        minRows={2}
        fullWidth
        value={text}
        error={isError}
        helperText={isError ? "Your message was not sent." : count}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        variant="contained"
        disabled={isPending || text.trim() === ""}
        onClick={() => mutate(text.trim())}
      >
        Send
      </Button>
    </div>
  );
}
