import Typography from "@mui/material/Typography";
import type { ReactElement } from "react";
import type { ShopperChatComposerControls } from "../index.ts";
import { useSecondsToWait } from "../index.ts";

/** How long a rate limit still lasts: seen, not heard. */
export function MaterialWait({
  composer,
}: {
  composer: ShopperChatComposerControls;
}): ReactElement {
  const seconds = useSecondsToWait(composer);
  return (
    <Typography component="p" variant="body2" aria-hidden="true">
      {composer.strings.wait({ seconds })}
    </Typography>
  );
}
