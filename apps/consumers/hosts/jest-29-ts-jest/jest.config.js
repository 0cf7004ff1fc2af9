module.exports = {
  preset: "ts-jest/presets/js-with-ts",
  testEnvironment: "jest-fixed-jsdom",
  transformIgnorePatterns: [
    "/node_modules/(?!(\\.pnpm|@shopper-chat|@noble)/)",
    "/node_modules/\\.pnpm/(?!(@shopper-chat|@noble)\\+)",
  ],
};
