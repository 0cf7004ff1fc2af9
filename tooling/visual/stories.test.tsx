import { composeStory, setProjectAnnotations } from "@storybook/react-vite";
import { expect, inject, it } from "vitest";
import preview from "../../.storybook/preview.tsx";
import * as conversation from "../../packages/react/src/chat/ShopperChat.stories.tsx";
import * as availability from "../../packages/react/src/composer/availability.stories.tsx";
import * as notConfirmed from "../../packages/react/src/composer/notConfirmed.stories.tsx";
import * as notSent from "../../packages/react/src/composer/notSent.stories.tsx";
import * as writing from "../../packages/react/src/composer/ShopperChatComposer.stories.tsx";
import * as launcher from "../../packages/react/src/launcher/ShopperChatLauncher.stories.tsx";
import * as brandedConversation from "../../packages/react/src/themes/conversation.stories.tsx";
import * as brandedComposer from "../../packages/react/src/themes/themes.stories.tsx";
import { emulateMedia, emulateViewport } from "../../packages/react/testing/emulate.ts";

setProjectAnnotations(preview);

it.each(Object.entries(looks()))(
  "%s looks the same as its reference picture",
  async (name, look) => {
    const { story, width = 390, isForced = false, isWhole = false } = look;
    await emulateViewport(width, isWhole ? 640 : 900);
    if (isForced) await emulateMedia({ "forced-colors": "active" });
    await story.run();
    // Screenshots hide the caret by its colour, which forced colours override.
    if (isForced && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const page = document.querySelector<HTMLElement>(".story-page");
    const seen = isWhole || !page ? document.documentElement : page;
    expect(await differenceOf(seen, name)).toBe("");
  },
);

/** The difference to the reference, or empty. With another browser version, it is only reported. */
async function differenceOf(element: HTMLElement, name: string): Promise<string> {
  try {
    await expect(element).toMatchScreenshot(name);
    return "";
  } catch (error) {
    const comparedWith = inject("comparedWith");
    if (comparedWith === undefined) return String(error);
    const difference = /.*differ.*/.exec(String(error))?.[0] ?? "could not be compared.";
    console.info(`${name} of ${comparedWith}: ${difference}`);
    return "";
  }
}

function looks(): Record<string, Look> {
  const dark = { globals: { colorScheme: "dark" } };
  const rightToLeft = { globals: { direction: "rtl" } };
  const notConfirmedMeta = notConfirmed.default;
  const closed = composeStory(availability.ClosedWhileWriting, availability.default);
  const messages = composeStory(conversation.TwoDays, conversation.default);
  const several = composeStory(notConfirmed.Several, notConfirmedMeta);
  const open = composeStory(launcher.Open, launcher.default);
  return {
    "composer-too-long-at-320": {
      story: composeStory(writing.TooLong, writing.default),
      width: 320,
    },
    "composer-closed": { story: closed },
    "composer-not-sent-right-to-left": {
      story: composeStory({ ...notSent.Disallowed, ...rightToLeft }, notSent.default),
    },
    "composer-not-confirmed": { story: several },
    "composer-not-confirmed-dark": {
      story: composeStory({ ...notConfirmed.Several, ...dark }, notConfirmedMeta),
    },
    "composer-not-confirmed-forced-colors": { story: several, isForced: true },
    "composer-thistle-and-loam": {
      story: composeStory(brandedComposer.ThistleAndLoam, brandedComposer.default),
    },
    "composer-halden-and-roe": {
      story: composeStory(brandedComposer.HaldenAndRoe, brandedComposer.default),
    },
    conversation: { story: messages },
    "conversation-dark": {
      story: composeStory({ ...conversation.TwoDays, ...dark }, conversation.default),
    },
    "conversation-right-to-left": {
      story: composeStory(conversation.RightToLeft, conversation.default),
    },
    "conversation-forced-colors": { story: messages, isForced: true },
    "conversation-pricebolt": {
      story: composeStory(brandedConversation.Pricebolt, brandedConversation.default),
    },
    "launcher-open": { story: open, width: 800, isWhole: true },
    "launcher-open-at-320": { story: open, width: 320, isWhole: true },
  };
}

interface Look {
  story: { run: () => Promise<void> };
  /** The width, in CSS pixels. @default 390 */
  width?: number;
  /** With forced colours, as in the contrast themes of Windows. @default false */
  isForced?: boolean;
  /** Whether to compare the whole window, for stories that overlay the page. @default false */
  isWhole?: boolean;
}

declare module "vitest" {
  interface ProvidedContext {
    /** The versions that are compared, when there are no pictures of the installed browser. */
    comparedWith: string | undefined;
  }
}
