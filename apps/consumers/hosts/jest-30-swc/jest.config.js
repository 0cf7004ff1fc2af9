module.exports = {
  testEnvironment: "jest-fixed-jsdom",
  transform: {
    "\\.[jt]sx?$": ["@swc/jest", { jsc: { transform: { react: { runtime: "automatic" } } } }],
  },
  transformIgnorePatterns: [
    "/node_modules/(?!(\\.pnpm|@shopper-chat|@noble)/)",
    "/node_modules/\\.pnpm/(?!(@shopper-chat|@noble)\\+)",
  ],
};
