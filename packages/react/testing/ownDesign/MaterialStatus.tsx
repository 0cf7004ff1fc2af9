import Typography from "@mui/material/Typography";
import type { ReactElement } from "react";
import type { ShopperChatComposerControls } from "../index.ts";
import { useComposerStatus } from "../index.ts";
import { unseen } from "./unseen.ts";

/** The status region, and the count for those who look for it with a screen reader. */
export function MaterialStatus({
  composer,
}: {
  composer: ShopperChatComposerControls;
}): ReactElement {
  const { status, text, shown, used } = useComposerStatus(composer);
  const isSeen = status === "sent" || status === "waitOver";
  return (
    <>
      <Typography
        {...composer.getStatusProps()}
        component="p"
        variant="body2"
        sx={isSeen ? {} : unseen}
      >
        {text}
      </Typography>
      {isSeen && shown ? <Typography variant="body2">{shown}</Typography> : null}
      <span style={unseen}>{used}</span>
    </>
  );
}
