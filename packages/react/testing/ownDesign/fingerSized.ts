/** Where fingers are what points, everything that is pressed is large enough for one. */
export const fingerSized = {
  "@media (pointer: coarse)": { "& button": { minHeight: 44, minWidth: 44 } },
} as const;
