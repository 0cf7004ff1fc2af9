import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "e2e",
  use: { baseURL: "http://127.0.0.1:3000" },
  webServer: [
    // Imitates Connect.
    {
      command: "npx @shopper-chat/sandbox",
      url: "http://127.0.0.1:4010/sandbox/messages",
    },
    // Your storefront, unchanged.
    {
      command: "npm start",
      url: "http://127.0.0.1:3000/orders/shopping",
      env: {
        CONNECT_URL: "http://127.0.0.1:4010",
        CONNECT_CLIENT_ID: "sandbox-client",
        CONNECT_CLIENT_SECRET: "sandbox-secret",
      },
    },
  ],
});
