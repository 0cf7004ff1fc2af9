import type { Preview, StoryContext } from "@storybook/react-vite";
import "../packages/react/src/styles.css";
import "../packages/react/src/chat.css";
import { BRANDS } from "../packages/react/src/themes/brands.ts";
import "../packages/react/src/themes/halden-and-roe.css";
import "../packages/react/src/themes/pricebolt.css";
import "../packages/react/src/themes/thistle-and-loam.css";
import { LOCALES } from "../packages/react/testing/locales.ts";
import { toStoryCode } from "../packages/react/testing/toStoryCode.ts";
import "./preview.css";
import { DocsInScheme } from "./DocsInScheme.tsx";
import { describeProps } from "./describeProps.ts";
import { deviceScheme } from "./followDevice.ts";
import { withPage } from "./withPage.tsx";

const preview: Preview = {
  tags: ["autodocs"],
  argTypesEnhancers: [describeProps],
  decorators: [withPage],
  initialGlobals: { brand: "none", colorScheme: deviceScheme, direction: "ltr", locale: "en-US" },
  globalTypes: {
    brand: {
      description: "Brand",
      toolbar: {
        icon: "paintbrush",
        dynamicTitle: true,
        items: Object.entries(BRANDS).map(([value, { title }]) => ({ value, title })),
      },
    },
    colorScheme: {
      description: "Colour scheme",
      toolbar: {
        icon: "contrast",
        dynamicTitle: true,
        items: [
          { value: "light", title: "Light" },
          { value: "dark", title: "Dark" },
        ],
      },
    },
    locale: {
      description: "Language",
      toolbar: {
        icon: "globe",
        dynamicTitle: true,
        items: LOCALES.map(({ title, strings }) => ({ value: strings.locale, title })),
      },
    },
    direction: {
      description: "Text direction",
      toolbar: {
        icon: "transfer",
        dynamicTitle: true,
        items: [
          { value: "ltr", title: "Left to right" },
          { value: "rtl", title: "Right to left" },
        ],
      },
    },
  },
  parameters: {
    // A story with an accessibility violation fails its test.
    a11y: { test: "error" },
    layout: "fullscreen",
    controls: { expanded: true },
    docs: {
      container: DocsInScheme,
      toc: { headingSelector: "h2, h3" },
      codePanel: true,
      source: {
        type: "dynamic",
        transform: (code: string, { args, title }: StoryContext) =>
          toStoryCode(title, args) ?? code,
      },
    },
    options: {
      storySort: {
        order: [
          "Welcome",
          "Composer",
          [
            "At a glance",
            "Writing",
            "Sending",
            "Not sent",
            "Not confirmed",
            "Before and after picking",
            "Around it",
            "Brands",
            "Languages",
            "Break it",
          ],
          "Conversation",
          ["At a glance", "States", "Sending", "Brands", "Break it"],
          "Launcher",
          ["At a glance", "States"],
          "Headless",
          "Element",
        ],
      },
    },
  },
};

export default preview;
