import { createTheme, ThemeProvider } from "@mui/material/styles";
import type { Decorator } from "@storybook/react-vite";
import { chosenBrand } from "../themes/brands.ts";

/** Gives a story of Material UI the colours for the light or the dark, as the toolbar says. */
export const withMaterialTheme: Decorator = (Story, { globals }) => (
  <ThemeProvider theme={THEMES[chosenBrand(globals).colorScheme]}>
    <Story />
  </ThemeProvider>
);

const THEMES = {
  light: createTheme({ palette: { mode: "light" } }),
  dark: createTheme({ palette: { mode: "dark" } }),
};
