import { type RouteConfig, route } from "@react-router/dev/routes";

export default [
  route("orders/:id", "./routes/order.tsx"),
  route("shopper-chat/*", "./routes/shopperChat.ts"),
] satisfies RouteConfig;
