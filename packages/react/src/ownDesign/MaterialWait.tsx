import Typography from "@mui/material/Typography";
import type { ReactElement } from "react";
import { useSecondsToWait } from "../composer/useSecondsToWait.ts";
import type { ShopperChatComposerControls } from "../composer/useShopperChatComposer.ts";

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
