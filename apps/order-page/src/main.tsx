import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@shopper-chat/react/styles.css";
import "@shopper-chat/react/chat.css";
import { OrderPage } from "./OrderPage.tsx";
import { orderIdFromPath } from "./orderIdFromPath.ts";
import { readPageChoices } from "./pageChoices.ts";
import "./styles/base.css";
import "./styles/notice.css";
import "./styles/page.css";
import "./styles/status.css";
import "./styles/shopper.css";
import "./styles/facts.css";
import "./styles/items.css";
import "./styles/demo.css";
import "./styles/tour.css";

const { scheme } = readPageChoices(window.location.search);
if (scheme !== "system") document.documentElement.dataset.colorScheme = scheme;

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

// A Try again button helps a customer sooner than silent retries, or a request that is paused until the
// network is back.
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <OrderPage orderId={orderIdFromPath(window.location.pathname)} />
    </QueryClientProvider>
  </StrictMode>,
);
