module.exports = {
  testEnvironment: "jest-fixed-jsdom",
  testMatch: ["**/mistakes/*.test.tsx"],
  transformIgnorePatterns: [
    "/node_modules/(?!(\\.pnpm|@shopper-chat|@noble)/)",
    "/node_modules/\\.pnpm/(?!(@shopper-chat|@noble)\\+)",
  ],
};
