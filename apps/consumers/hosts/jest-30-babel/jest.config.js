module.exports = {
  testEnvironment: "jest-fixed-jsdom",
  transformIgnorePatterns: [
    "/node_modules/(?!(\\.pnpm|@shopper-chat|@noble)/)",
    "/node_modules/\\.pnpm/(?!(@shopper-chat|@noble)\\+)",
  ],
};
