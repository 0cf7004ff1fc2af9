const createJestConfig = require("next/jest.js")({ dir: "./" });

module.exports = createJestConfig({ testEnvironment: "jest-fixed-jsdom" });
