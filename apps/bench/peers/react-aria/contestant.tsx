import { QueryClient, QueryClientProvider, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button, FieldError, Label, Text, TextArea, TextField } from "react-aria-components";
import { createRoot } from "react-dom/client";
import type { Contestant } from "../../src/page/Contestant.ts";
import { orderIds } from "../../src/page/orderIds.ts";
import { postMessage } from "../../src/page/postMessage.ts";

/** The usual composer on React Aria: an accessible field with the count as its description. */
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
  return (
    <div>
      <TextField value={text} onChange={setText} isInvalid={isError}>
        <Label>Message your shopper</Label>
        <TextArea />
        <Text slot="description">{1000 - [...text].length} characters left</Text>
        <FieldError>Your message was not sent.</FieldError>
      </TextField>
      <Button isDisabled={isPending || text.trim() === ""} onPress={() => mutate(text.trim())}>
        Send
      </Button>
    </div>
  );
}
